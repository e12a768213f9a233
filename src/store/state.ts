import type { ConsentPage, NewDevice } from "../protocol/conversation/deviceGrant.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import type { Failure } from "../protocol/failure.ts"
import type { DeviceTrust } from "../protocol/ports.ts"
import type { ScanProblem } from "../protocol/qr/scanned.ts"

export type { ConsentPage, NewDevice }

/** Monotonic milliseconds (`machine.now()`) at which the rendezvous session ends. */
type Deadline = number

/**
 * What is true of the device after a link ended late (R5). `none`: ended before acceptance, nothing can have happened;
 * `watching`: accepted, the device may still sign in; `signed-in`: it did, without keys; `stayed-out`: it did not in time.
 */
export type Aftermath = "none" | "watching" | "signed-in" | "stayed-out"

type On<Step extends string, Data = unknown> = Readonly<{ step: Step } & Data>

/** The one state of a link: plain data, each step with exactly what exists then. Replaced, never merged. */
export type LinkState =
  | On<"idle">
  /** Creating the rendezvous session. */
  | On<"preparing", { code: CodeKind }>
  /** `qr` holds the bytes to encode; `usableUntil` is when this code is replaced. */
  | On<"showing-code", { code: CodeKind; qr: Uint8Array; usableUntil: Deadline; renewals: number }>
  /** The cap on renewals was reached: the user says when to go on (answer `show-again`). */
  | On<"renewal-paused", { code: CodeKind }>
  /** Before any camera: what a code that somebody sent can do. Left only by the user's own word (`device-at-hand`). */
  | On<"scan-warning">
  /** Waiting for the bytes of a code (answer `scanned`). `problems` counts, so that the same problem again is news. */
  | On<"scanning", { problem: ScanProblem | undefined; problems: number }>
  /** A code was scanned; the handshake runs, nothing is trusted. `host`: of the rendezvous, where it is not our homeserver's (R19). */
  | On<"connecting", { scannedBy: "us" | "them"; host: string | undefined }>
  /** They scanned: the new device shows the digits. */
  | On<"entering-code", { wrongTries: number; triesLeft: number; deadline: Deadline }>
  /** We scanned: the new device's user types the digits there. */
  | On<"showing-check-code", { checkCode: string; host: string | undefined; deadline: Deadline }>
  /** Confirmed; waiting for what the new device wants, and looking that its id is free. */
  | On<"awaiting-request", { deadline: Deadline }>
  | On<"consent-needed", { page: ConsentPage; device: NewDevice; deadline: Deadline }>
  /** `m.login.protocol_accepted` is sent. */
  | On<"awaiting-consent", { page: ConsentPage; device: NewDevice; deadline: Deadline }>
  | On<"checking-device", { device: NewDevice }>
  | On<"sharing-secrets", { device: NewDevice }>
  /** `trust` undefined: still watching (R11). */
  | On<
      "linked",
      { device: NewDevice; trust: DeviceTrust | undefined; backup: "included" | "none" | "left-out" }
    >
  | On<"stopped", { failure: Failure; during: Step; aftermath: Aftermath; device: NewDevice | undefined }>

export type Step = LinkState["step"]

/** What the user can say to a running link. An answer that does not fit the step changes nothing. */
export type Answer =
  | { kind: "check-code"; digits: string }
  /** "It shows an error instead": the new device shows no code. */
  | { kind: "no-code-shown" }
  /** The link to the page was followed, copied or opened another way (R18). */
  | { kind: "consent-opened" }
  | { kind: "page-did-not-open" }
  | { kind: "show-again" }
  /** "The other app can't read this code": the next kind in the order of preference. */
  | { kind: "other-code" }
  /** The new device has no camera, or this one's is better: scan its code. */
  | { kind: "scan-instead" }
  | { kind: "show-instead" }
  /** The warning before the scan was read: the device is in front of the user. */
  | { kind: "device-at-hand" }
  /** The bytes of a code, from the camera or a picture. */
  | { kind: "scanned"; bytes: Uint8Array }
  /** "It doesn't ask": the new device does not ask for the digits. */
  | { kind: "not-asked" }
