/** A message of MSC4108, on the way to or from the other device. */
export interface Message {
  type: string
  [field: string]: unknown
}

/** Which login is asked for. */
export interface LoginRequest {
  baseUrl: string
  /** The name that the consent page and the device list show. */
  clientName: string
  deviceId: string
}

/** What the OAuth server answered to the device authorization request (RFC 8628, section 3.2), as far as people see it. */
export interface PendingGrant {
  verificationUri: string
  verificationUriComplete: string | undefined
  userCode: string
}

/** `m.login.secrets` without its type. */
export interface Secrets {
  cross_signing: { master_key: string; self_signing_key: string; user_signing_key: string }
  backup?: { algorithm: string; key: string; backup_version: string }
}

/** The link ended without a verified device. `reason` is the wire reason where there is one. */
export class LinkEnded extends Error {
  readonly reason: string
  constructor(reason: string, options?: ErrorOptions) {
    super(`the link ended: ${reason}`, options)
    this.name = "LinkEnded"
    this.reason = reason
  }
}

/** What the existing device says of the homeserver in `m.login.protocols`, which only a device hears that showed the code. */
export interface Offer {
  protocols: readonly string[]
  /** 2024: a server name (text) or a base URL (what Rust devices read). */
  homeserver: string | undefined
  /** 2025: the base URL. */
  baseUrl: string | undefined
}

/** The opening of a device that scanned the code. */
export interface Scanning extends Conversation {
  /** What the code says about the homeserver: a base URL or (2024) a server name. */
  readonly server: string
  /** Opens the secure channel and gives the check code to show: two digits. */
  connect(): Promise<string>
}

/** The opening of a device that shows the code. */
export interface Showing extends Conversation {
  /** The bytes to show. */
  readonly qr: Uint8Array
  /** Waits until somebody scanned the code and answers that. The user is then asked for the digits that the other device shows. */
  connect(): Promise<string>
  /** Waits for `m.login.protocols`. Not to be acted on before the user typed the right digits. */
  receiveOffer(): Promise<Offer>
}

/**
 * The new device's half of MSC4108 after its opening. The methods are called in this order; each throws `LinkEnded`
 * when the other device, the user or the server ended the link.
 */
export interface Conversation {
  /** Starts the device grant and sends `m.login.protocol`. */
  requestLogin(request: LoginRequest): Promise<PendingGrant>
  /** Waits for `m.login.protocol_accepted`, then for the user's consent; a denial is told to the other device. */
  waitForToken(): Promise<{ accessToken: string }>
  /** Only waits for `m.login.protocol_accepted`: for devices that then do something else than signing in. */
  waitForAcceptance(): Promise<void>
  /** Sends `m.login.success` and waits for the secrets. */
  fetchSecrets(): Promise<Secrets>
  /** Says anything at any moment. */
  send(message: Message): Promise<void>
  /** The user cancels: tells the other device and ends every waiting. */
  cancel(): Promise<void>
  /** Ends every waiting without a word and without touching the session. */
  abandon(): void
  /** Deletes the session on the server. */
  close(): Promise<void>
}

/** May change what the device says, or swallow it (undefined). */
export type Alter = (message: Message) => Message | undefined
