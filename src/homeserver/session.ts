/** Where the access token comes from. It lives in memory of whoever implements this, never here. */
export interface TokenSource {
  get(): string
  /**
   * The token that replaces `stale`. Refreshed once for all callers that hold the same stale one. `undefined` or a
   * rejection: signed out, or not to be had at this moment.
   */
  refresh(stale: string): Promise<string | undefined>
}

/** A signed-in device: ours. */
export interface Session {
  userId: string
  deviceId: string
  /** Base URL for client-server connections, without a trailing slash. */
  baseUrl: string
  serverName: string
  tokens: TokenSource
}
