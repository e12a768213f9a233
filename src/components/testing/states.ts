import type { Failure } from "../../protocol/failure.ts"
import type { Aftermath, ConsentPage, LinkState, ProofStage, Step } from "../../store/state.ts"
import type { StateOf } from "../step.ts"

/** 120 bytes, as long as most codes are. */
const qr = Uint8Array.from({ length: 120 }, (_, index) => (index * 89 + 7) % 256)
const device = { id: "QMJTWVYXKA", name: "Element X on Pixel 12" }
const page: ConsentPage = {
  url: "https://account.example.org/link?code=HJKL-QRST",
  host: "account.example.org",
  complete: true,
}
const checkCode = "1234-5678-9012"
const proofPage: ProofStage = {
  kind: "page",
  url: "https://hs.example.org/_matrix/client/v3/auth/m.login.sso/fallback/web?session=abc",
  host: "hs.example.org",
}

/** Literal states of every step, by a name for each; deadlines count from a clock that stands at 0. */
export const states = {
  idle: { step: "idle" },
  preparing: { step: "preparing", code: "msc4108-2024" },
  "showing-code": { step: "showing-code", code: "msc4108-2024", qr, usableUntil: 13_000, renewals: 0 },
  "renewal-paused": { step: "renewal-paused", code: "msc4108-2024" },
  "scan-warning": { step: "scan-warning" },
  scanning: { step: "scanning", problem: undefined, problems: 0 },
  "scanning-wrong-code": { step: "scanning", problem: "signed-in-device", problems: 1 },
  connecting: { step: "connecting", scannedBy: "them", host: undefined },
  "connecting-scanned": { step: "connecting", scannedBy: "us", host: undefined },
  "connecting-elsewhere": { step: "connecting", scannedBy: "us", host: "rendezvous.example.net" },
  "entering-code": { step: "entering-code", wrongTries: 0, triesLeft: 3, deadline: 47_000 },
  "entering-code-wrong": { step: "entering-code", wrongTries: 1, triesLeft: 2, deadline: 28_000 },
  "showing-check-code": { step: "showing-check-code", checkCode: "07", host: undefined, deadline: 50_000 },
  "showing-check-code-elsewhere": {
    step: "showing-check-code",
    checkCode: "42",
    host: "rendezvous.example.net",
    deadline: 14_000,
  },
  "awaiting-request": { step: "awaiting-request", deadline: 40_000 },
  "consent-needed": { step: "consent-needed", page, device, deadline: 45_000 },
  "consent-needed-type-code": {
    step: "consent-needed",
    page: { ...page, url: "https://account.example.org/link", complete: false },
    device,
    deadline: 45_000,
  },
  "awaiting-consent": { step: "awaiting-consent", page, device, deadline: 14_000 },
  "awaiting-consent-type-code": {
    step: "awaiting-consent",
    page: { ...page, complete: false },
    device,
    deadline: 44_000,
  },
  "checking-device": { step: "checking-device", device },
  "sharing-secrets": { step: "sharing-secrets", device },
  "linked-watching": { step: "linked", device, trust: undefined, backup: "included", secrets: "given" },
  "linked-verified": { step: "linked", device, trust: "verified", backup: "included", secrets: "given" },
  "linked-no-backup": { step: "linked", device, trust: "verified", backup: "none", secrets: "given" },
  "linked-backup-left-out": {
    step: "linked",
    device,
    trust: "verified",
    backup: "left-out",
    secrets: "given",
  },
  "linked-unsigned": { step: "linked", device, trust: "unsigned", backup: "included", secrets: "given" },
  "linked-wrongly-signed": {
    step: "linked",
    device,
    trust: "wrongly-signed",
    backup: "included",
    secrets: "given",
  },
  "linked-no-keys": { step: "linked", device, trust: "no-keys", backup: "included", secrets: "given" },
  "linked-unknown": {
    step: "linked",
    device: { ...device, name: undefined },
    trust: "unknown",
    backup: "included",
    secrets: "given",
  },
  "linked-not-asked": { step: "linked", device, trust: "verified", backup: "included", secrets: "not-asked" },
  "showing-code-digits": { step: "showing-code", code: "msc3906", qr, usableUntil: 13_000, renewals: 0 },
  "setting-up-crypto": {
    step: "setting-up-crypto",
    progress: { stage: "downloading", loaded: 1_440_000, total: 5_250_000 },
  },
  "setting-up-crypto-unknown": {
    step: "setting-up-crypto",
    progress: { stage: "downloading", loaded: 1_440_000, total: undefined },
  },
  "setting-up-crypto-starting": { step: "setting-up-crypto", progress: { stage: "starting" } },
  "comparing-code": {
    step: "comparing-code",
    checkCode,
    about: "sign-in",
    device: undefined,
    deadline: 55_000,
  },
  "comparing-code-keys": { step: "comparing-code", checkCode, about: "keys", device, deadline: 90_000 },
  "proving-identity": {
    step: "proving-identity",
    stage: { kind: "password" },
    refusals: 0,
    deadline: 90_000,
  },
  "proving-identity-refused": {
    step: "proving-identity",
    stage: { kind: "password" },
    refusals: 1,
    deadline: 14_000,
  },
  "proving-identity-page": { step: "proving-identity", stage: proofPage, refusals: 0, deadline: 90_000 },
  "proving-identity-page-refused": {
    step: "proving-identity",
    stage: proofPage,
    refusals: 1,
    deadline: 90_000,
  },
  "waiting-for-token": { step: "waiting-for-token", until: 42_000, deadline: 90_000 },
  "awaiting-sign-in": { step: "awaiting-sign-in", deadline: 90_000 },
  "consent-needed-unknown-device": {
    step: "consent-needed",
    page,
    device: undefined,
    deadline: 45_000,
  },
  "awaiting-consent-unknown-device": {
    step: "awaiting-consent",
    page,
    device: undefined,
    deadline: 45_000,
  },
  "verifying-device": { step: "verifying-device", device },
  "giving-secrets": { step: "giving-secrets", device },
  "linked-unencrypted": { step: "linked-unencrypted", device },
  "linked-unencrypted-unknown": { step: "linked-unencrypted", device: undefined },
} satisfies Record<string, LinkState>

export const stoppedState = (
  failure: Failure,
  aftermath: Aftermath = "none",
  during: Step = "awaiting-consent",
): StateOf<"stopped"> => ({ step: "stopped", failure, during, aftermath, device })
