import type { Failure } from "../../protocol/failure.ts"
import type { Aftermath, ConsentPage, LinkState, Step } from "../../store/state.ts"
import type { StateOf } from "../step.ts"

/** 120 bytes, as long as most codes are. */
const qr = Uint8Array.from({ length: 120 }, (_, index) => (index * 89 + 7) % 256)
const device = { id: "QMJTWVYXKA", name: "Element X on Pixel 12" }
const page: ConsentPage = {
  url: "https://account.example.org/link?code=HJKL-QRST",
  host: "account.example.org",
  complete: true,
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
  "linked-watching": { step: "linked", device, trust: undefined, backup: "included" },
  "linked-verified": { step: "linked", device, trust: "verified", backup: "included" },
  "linked-no-backup": { step: "linked", device, trust: "verified", backup: "none" },
  "linked-backup-left-out": { step: "linked", device, trust: "verified", backup: "left-out" },
  "linked-unsigned": { step: "linked", device, trust: "unsigned", backup: "included" },
  "linked-wrongly-signed": { step: "linked", device, trust: "wrongly-signed", backup: "included" },
  "linked-no-keys": { step: "linked", device, trust: "no-keys", backup: "included" },
  "linked-unknown": {
    step: "linked",
    device: { ...device, name: undefined },
    trust: "unknown",
    backup: "included",
  },
} satisfies Record<string, LinkState>

export const stoppedState = (
  failure: Failure,
  aftermath: Aftermath = "none",
  during: Step = "awaiting-consent",
): StateOf<"stopped"> => ({ step: "stopped", failure, during, aftermath, device })
