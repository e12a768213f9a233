import { missingCase } from "../protocol/failure.ts"
import { AwaitingSignIn } from "./AwaitingSignIn.tsx"
import { CompareCode } from "./CompareCode.tsx"
import { GivingSecrets } from "./GivingSecrets.tsx"
import { LinkedUnencrypted } from "./LinkedUnencrypted.tsx"
import { ProveIdentity } from "./ProveIdentity.tsx"
import { SettingUpCrypto } from "./SettingUpCrypto.tsx"
import type { StateOf, StepProps } from "./step.ts"
import type { StoppedProps } from "./Stopped.tsx"
import { Verifying } from "./Verifying.tsx"
import { WaitForToken } from "./WaitForToken.tsx"

export interface VouchingProps
  extends Omit<StepProps<"comparing-code">, "state">, Omit<StoppedProps, "state"> {
  state: StateOf<
    | "setting-up-crypto"
    | "comparing-code"
    | "proving-identity"
    | "waiting-for-token"
    | "awaiting-sign-in"
    | "verifying-device"
    | "giving-secrets"
    | "linked-unencrypted"
  >
  /** Whether the page would end its own sign-in after this link. */
  signsOut: boolean
}

/** The screens of a link in which this page itself lets the new device in and verifies it. Loaded as one. */
export function Vouching({ state, ...rest }: VouchingProps) {
  switch (state.step) {
    case "setting-up-crypto":
      return <SettingUpCrypto state={state} {...rest} />
    case "comparing-code":
      return <CompareCode key={state.about} state={state} {...rest} />
    case "proving-identity":
      return <ProveIdentity state={state} {...rest} />
    case "waiting-for-token":
      return <WaitForToken state={state} {...rest} />
    case "awaiting-sign-in":
      return <AwaitingSignIn state={state} {...rest} />
    case "verifying-device":
      return <Verifying state={state} {...rest} />
    case "giving-secrets":
      return <GivingSecrets state={state} {...rest} />
    case "linked-unencrypted":
      return <LinkedUnencrypted state={state} {...rest} />
    default:
      return missingCase(state)
  }
}
