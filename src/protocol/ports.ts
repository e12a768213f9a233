import type { Bytes } from "./bytes.ts"

/** What the protocol needs from the machine. Arguments, so that tests own time, chance and the network. */
export interface Machine {
  fetch: typeof globalThis.fetch
  /** Monotonic milliseconds; never compared with a server's wall clock. */
  now(): number
  /**
   * Milliseconds by which the wall clock has moved on against `now()`, from an arbitrary start. It grows while the computer sleeps, where
   * `now()` stands still then as in some browsers; but also when somebody sets the clock. So it may explain, and decides nothing.
   */
  drift(): number
  /**
   * Resolves after `ms`, or earlier when the page becomes visible or comes online again (polling at once is then right).
   * Rejects with `signal.reason` when aborted.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  random(bytes: number): Bytes
  /** True while nobody can see the page: no new codes are made then (R20). */
  hidden(): boolean
  /** Calls back when the page is being left; returns the way to stop listening. */
  onPageHide(callback: () => void): () => void
}

/**
 * The answers to "is there a device with this id?" (R12). Only `absent` is a judgement that lets a link go on; `signed-out`: the
 * access token is good for nothing any more, so that asking again is of no use.
 */
export type DevicePresence = "present" | "absent" | "unknown" | "signed-out"

/** What the device's published keys say about it (R11). */
export type DeviceTrust = "verified" | "unsigned" | "wrongly-signed" | "no-keys" | "unknown"

/** The user's homeserver, with the user's access token. Implemented by src/homeserver. */
export interface HomeserverPort {
  /** Base URL for client-server connections, without a trailing slash. */
  readonly baseUrl: string
  /** The user's server name, for the `server-name` setting of the 2024 code (R15). */
  readonly serverName: string
  /** Like fetch, for a path under `baseUrl`, with the access token; refreshes it once on 401 `M_UNKNOWN_TOKEN`. */
  request(path: string, init?: RequestInit): Promise<Response>
  /** One look-up, one judgement: never throws for an answer of the server. */
  lookUpDevice(deviceId: string, signal?: AbortSignal): Promise<DevicePresence>
  /** The device's display name, if the server tells one. */
  deviceName(deviceId: string, signal?: AbortSignal): Promise<string | undefined>
  /** Whether the device's keys are signed by the user's published self-signing key. */
  lookUpTrust(deviceId: string, signal?: AbortSignal): Promise<DeviceTrust>
  /** What the OAuth server offers at this moment (R21: a grant may disappear at run time). `unknown` when nobody answers. */
  deviceGrant(signal?: AbortSignal): Promise<"offered" | "missing" | "unknown">
}

/** `m.login.secrets` without its type: unpadded base64 of the private keys (MSC4108, message reference). */
export interface SecretsBundle {
  cross_signing: { master_key: string; self_signing_key: string; user_signing_key: string }
  backup?: { algorithm: string; key: string; backup_version: string }
}

/** The unlocked keys. Implemented by src/trust, which keeps them in one closure (R9). */
export interface TrustPort {
  /** `none`: the account has no key backup; `left-out`: there is one, but its key is not ours to give. */
  readonly backup: "included" | "none" | "left-out"
  /** The bundle, checked against the published keys before. Throws once wiped. */
  secrets(): SecretsBundle
  /** Overwrites the keys. Safe to call again. */
  wipe(): void
}
