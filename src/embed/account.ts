import type { CryptoDevice, SecretsBundle } from "../protocol/ports.ts"

/**
 * A signed-in device of a Matrix client, as far as linking another one needs it: what an app passes that does not use matrix-js-sdk.
 *
 * The access token is only ever sent to `homeserver`; the account's keys only to a new device that was confirmed, and never to this library's
 * storage, logs or network requests of its own.
 */
export interface Account {
  /** Base URL of the client-server API, e.g. `https://matrix.example.org`. */
  homeserver: string
  /** `@alice:example.org` */
  userId: string
  /** The id of the device that the app itself is. */
  deviceId: string
  /** The access token that is valid now; undefined once the app is signed out. */
  accessToken(): string | undefined
  /**
   * Called when the homeserver says `M_UNKNOWN_TOKEN` to `stale`. Resolves with the token that replaces it, or undefined when the sign-in has
   * ended. Leave it out where tokens do not end.
   */
  refreshAccessToken?(stale: string): Promise<string | undefined>
  /**
   * The private cross-signing keys and the key of the current backup, unpadded base64 (MSC4108, `m.login.secrets`). Asked for before a code is
   * shown, to check them, and when they are to be given. Rejects where the app does not hold them: the user is then asked for the
   * recovery key, as where this is left out.
   */
  exportSecrets?(): Promise<SecretsBundle>
  /**
   * The app's own crypto device, for homeservers without OAuth 2.0: it verifies the new device and answers its requests for secrets.
   * Without it such links are not offered.
   */
  openCrypto?(): Promise<CryptoDevice>
}
