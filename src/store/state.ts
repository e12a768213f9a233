import type { ConsentPage, NewDevice } from "../protocol/conversation/deviceGrant.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import type { Failure } from "../protocol/failure.ts"
import type { CryptoProgress, DeviceTrust } from "../protocol/ports.ts"
import type { ScanProblem } from "../protocol/qr/scanned.ts"

export type { ConsentPage, NewDevice }

/** Monotonic milliseconds (`machine.now()`) at which the rendezvous session ends. */
type Deadline = number

/**
 * What is true of the device after a link ended late (R5). `none`: ended before acceptance, nothing can have happened;
 * `watching`: accepted, the device may still sign in; `signed-in`: it did, and whether it has keys is a matter of the step; `stayed-out`: it did not in time;
 * `not-known`: that cannot be found out, and is not tried any more.
 */
export type Aftermath = "none" | "watching" | "signed-in" | "stayed-out" | "not-known"

/** What proves to the homeserver that it is the user who asks for a login token (user-interactive authentication). */
export type ProofStage =
  | { kind: "password" }
  /** Any other stage: the server's own page, opened by the user's click. `url` passed R18. */
  | { kind: "page"; url: string; host: string }

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
  /** This page's own cryptography is being set up, which only a link of 2023 needs (R25). */
  | On<"setting-up-crypto", { progress: CryptoProgress }>
  /**
   * 2023: both devices show these twelve digits, `1234-5678-9012`; the user approves (same code) or declines. `about` "keys": the device
   * is signed in already, and this decides whether it is verified (R23). The code is a secret (R13).
   */
  | On<
      "comparing-code",
      { checkCode: string; about: "sign-in" | "keys"; device: NewDevice | undefined; deadline: Deadline }
    >
  /** 2023, approved: the homeserver wants to know that it is really the user. `refusals`: how often that was not believed. */
  | On<"proving-identity", { stage: ProofStage; refusals: number; deadline: Deadline }>
  /** 2023: the server gives the user the next login token at `until`; it is asked again by itself. */
  | On<"waiting-for-token", { until: Deadline; deadline: Deadline }>
  /** 2023: the login token is on its way; no device id is known yet. */
  | On<"awaiting-sign-in", { deadline: Deadline }>
  /** `device` undefined: in 2023 it is not known before it has signed in. */
  | On<"consent-needed", { page: ConsentPage; device: NewDevice | undefined; deadline: Deadline }>
  /** The page was opened, and the new device was told (`m.login.protocol_accepted`, which 2023 does not have). */
  | On<"awaiting-consent", { page: ConsentPage; device: NewDevice | undefined; deadline: Deadline }>
  | On<"checking-device", { device: NewDevice }>
  | On<"sharing-secrets", { device: NewDevice }>
  /** 2023: its key matched; it is being cross-signed. */
  | On<"verifying-device", { device: NewDevice }>
  /** 2023: it is verified; we stay until it has asked for its secrets and was sent them, or the user says `stop-waiting`. */
  | On<"giving-secrets", { device: NewDevice }>
  /** 2023: it signed in without encryption, so there is nothing to verify. `device` undefined: which one, the server did not tell. */
  | On<"linked-unencrypted", { device: NewDevice | undefined }>
  /** `trust` undefined: still watching (R11). */
  | On<
      "linked",
      {
        device: NewDevice
        trust: DeviceTrust | undefined
        backup: "included" | "none" | "left-out"
        /** `not-asked`: 2023, the new device did not ask for its secrets while we were there. */
        secrets: "given" | "not-asked"
      }
    >
  | On<"stopped", { failure: Failure; during: Step; aftermath: Aftermath; device: NewDevice | undefined }>

/** The name of a state. */
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
  /** 2023: the codes are the same, and this is the user's own new device. */
  | { kind: "approve" }
  | { kind: "decline" }
  /** For user-interactive authentication; in no state. */
  | { kind: "password"; password: string }
  /** The server's own page for a stage was done. */
  | { kind: "proof-page-done" }
  /** Do not wait any longer for the new device to ask for its secrets. */
  | { kind: "stop-waiting" }
