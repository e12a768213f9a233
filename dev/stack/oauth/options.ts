/** How the OAuth server behaves. The defaults are those of a quick test run. */
export interface OAuthOptions {
  /** Whether the device authorization answer names `verification_uri_complete`. Matrix Authentication Service does not by default. */
  verificationUriComplete: boolean
  /** Whether the device authorization grant is offered at all. */
  deviceGrant: boolean
  /**
   * `strict` mimics the default policy of Matrix Authentication Service: an https `client_uri`, and on a loopback redirect
   * `application_type: native`. `refuse` turns every client away.
   */
  registration: "open" | "strict" | "refuse"
  /** Seconds that an access token lives. */
  accessTokenTtl: number
  /** Seconds that a device code waits for consent. */
  deviceCodeTtl: number
  /** The least seconds between two token requests of a new device (RFC 8628, section 3.2). */
  interval: number
}

export const defaultOAuthOptions: OAuthOptions = {
  verificationUriComplete: true,
  deviceGrant: true,
  registration: "open",
  accessTokenTtl: 3600,
  deviceCodeTtl: 1200,
  interval: 1,
}
