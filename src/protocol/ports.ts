import type { Bytes } from "./bytes.ts"
import type { Failure } from "./failure.ts"

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
  /** Of the user's identity. */
  cross_signing: { master_key: string; self_signing_key: string; user_signing_key: string }
  /** Of the current key backup, if there is one. */
  backup?: { algorithm: string; key: string; backup_version: string }
}

/** The account's keys, ready to be given. Implemented by src/trust, which keeps unlocked ones in one closure (R9). */
export interface TrustPort {
  /** `none`: the account has no key backup; `left-out`: there is one, but its key is not ours to give. */
  readonly backup: "included" | "none" | "left-out"
  /** The bundle, checked against the published keys before. Rejects once wiped, or when they cannot be had. */
  secrets(): Promise<SecretsBundle>
  /** Overwrites what is kept of the keys. Safe to call again. */
  wipe(): void
}

/** What user-interactive authentication still asks for (client-server API, "User-Interactive Authentication API"). */
export interface AuthChallenge {
  session: string | undefined
  /** Alternatives; each is a sequence of stages. */
  flows: readonly (readonly string[])[]
  completed: readonly string[]
  /** The last proof was refused, e.g. a wrong password. */
  refused: boolean
}

/** The `auth` object of a request. Holds a password: never kept, never logged. */
export type AuthProof = Readonly<Record<string, unknown>>

export type LoginTokenReply =
  | { kind: "issued"; loginToken: string }
  | { kind: "proof-needed"; challenge: AuthChallenge }
  /** 429: nothing was issued; Synapse gives a user one token a minute. Milliseconds. */
  | { kind: "wait"; ms: number }
  /** No answer, or a 5xx: a token may have been issued, and is lost then. */
  | { kind: "uncertain" }
  | { kind: "refused"; failure: Failure }

/** Login tokens for new devices (MSC3882). Implemented by src/homeserver. Rejects only when `signal` is aborted. */
export interface LoginTokenPort {
  /** Whose tokens they are: a password is proved together with it. */
  readonly userId: string
  /** `GET /capabilities`, asked anew each time. */
  offered(signal?: AbortSignal): Promise<"offered" | "missing" | "unknown">
  /** One `POST /login/get_token`. */
  issue(proof: AuthProof | undefined, signal?: AbortSignal): Promise<LoginTokenReply>
  /** Address of the server's own page for a stage that is not done here (client-server API, "Fallback"). */
  fallbackUrl(stage: string, session: string): string
  /** The ids of all devices of the user; undefined when nobody answers. `signed-out` as in `DevicePresence`. */
  deviceIds(signal?: AbortSignal): Promise<ReadonlySet<string> | "signed-out" | undefined>
}

/**
 * A whole crypto device of our own, for the one conversation in which we verify the new device ourselves and give it its secrets over
 * Olm (MSC3906). Implemented by src/trust. All keys are unpadded base64.
 */
export interface CryptoDevice {
  /** Our own. */
  readonly deviceId: string
  /** Our published Ed25519 key: `verifying_device_key`. */
  readonly deviceKey: string
  /** The public master key; undefined without cross-signing. */
  readonly masterKey: string | undefined
  /**
   * The Ed25519 key that the homeserver publishes for a device of the user at this moment. `signed-out` as in `DevicePresence`. Rejects
   * only when `signal` is aborted.
   */
  publishedKey(
    deviceId: string,
    signal?: AbortSignal,
  ): Promise<{ key: string } | "absent" | "unknown" | "signed-out">
  /**
   * Marks the device as verified, cross-signs it and uploads the signature (step 18), if its key still is this one. Rejects when any of it
   * was not done; may be repeated.
   */
  verify(deviceId: string, deviceKey: string, signal?: AbortSignal): Promise<void>
  /**
   * Resolves when the device has asked for its secrets (`m.secret.request`) and was sent them, or when our own sign-in has ended, so that
   * it cannot be. Rejects only when `signal` is aborted.
   */
  untilSecretsGiven(deviceId: string, signal?: AbortSignal): Promise<"given" | "signed-out">
  /** Stops it and forgets what it holds in memory. Safe to call again. */
  close(): void
}

/** `total` undefined: not known. Bytes. */
export type CryptoProgress =
  | { stage: "downloading"; loaded: number; total: number | undefined }
  | { stage: "starting" }

/** What only the conversation of 2023 needs. */
export interface LoginTokenPorts {
  /** Fetched when it is needed. */
  tokens: () => Promise<LoginTokenPort>
  openCrypto: OpenCryptoDevice
}

/** Sets up a `CryptoDevice` from unlocked keys. Throws `Stop` (`no-crypto`, or trouble with the server). */
export type OpenCryptoDevice = (
  trust: TrustPort,
  tell: (progress: CryptoProgress) => void,
  signal: AbortSignal,
) => Promise<CryptoDevice>
