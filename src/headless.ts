/** The npm package's `/protocol`: a link without React and without screens. */
export { startLink, type Started, type StartOptions } from "./embed/startLink.ts"
export type { Account } from "./embed/account.ts"
export {
  accountOf,
  type MatrixClientLike,
  type MatrixCryptoLike,
  type ToDeviceEvent,
} from "./embed/matrixClient.ts"
export type { LinkStore } from "./store/linkStore.ts"
export type { LinkSnapshot } from "./store/reduce.ts"
export type { Aftermath, Answer, LinkState, NewDevice, ProofStage, Step } from "./store/state.ts"
export type { Diagnosis } from "./homeserver/diagnosis.ts"
export type { Check, CheckId, Fixer, Remedy } from "./homeserver/remedies.ts"
export type { CodeKind, DialectName } from "./protocol/dialect.ts"
export type { ConsentPage } from "./protocol/conversation/consentPage.ts"
export type { Failure } from "./protocol/failure.ts"
export type { CryptoDevice, DeviceTrust, SecretsBundle } from "./protocol/ports.ts"
export type { UnlockProblem } from "./trust/problem.ts"
