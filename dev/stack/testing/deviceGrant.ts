/** The token side of the device authorization grant (RFC 8628), as a new device without crypto plays it in tests. */

export interface DeviceGrant {
  clientId: string
  deviceCode: string
  userCode: string
  verificationUri: string
  /** Undefined where the server does not offer it. */
  verificationUriComplete: string | undefined
  interval: number
}

/** As matrix-sdk registers: no redirect URIs and no response types. `issuer` ends with a slash. */
export async function beginDeviceGrant(issuer: string, deviceId: string): Promise<DeviceGrant> {
  const registered = await fetch(`${issuer}oauth2/registration`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      client_name: "New phone",
      client_uri: "https://example.org/",
      application_type: "native",
      grant_types: ["refresh_token", "urn:ietf:params:oauth:grant-type:device_code"],
      token_endpoint_auth_method: "none",
    }),
  })
  const { client_id: clientId }: { client_id: string } = await registered.json()
  const scope = `urn:matrix:org.matrix.msc2967.client:api:* urn:matrix:org.matrix.msc2967.client:device:${deviceId}`
  const asked = await fetch(`${issuer}oauth2/device`, {
    method: "POST",
    body: new URLSearchParams({ client_id: clientId, scope }),
  })
  const answer: Record<string, string> & { interval: number } = await asked.json()
  return {
    clientId,
    deviceCode: answer.device_code ?? "",
    userCode: answer.user_code ?? "",
    verificationUri: answer.verification_uri ?? "",
    verificationUriComplete: answer.verification_uri_complete,
    interval: answer.interval,
  }
}

/** One token request: the access token, or the error code of RFC 8628, section 3.5. */
export async function askForToken(
  issuer: string,
  grant: DeviceGrant,
): Promise<{ token: string } | { error: string }> {
  const response = await fetch(`${issuer}oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: grant.clientId,
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
      device_code: grant.deviceCode,
    }),
  })
  const answer: { access_token: string; error: string } = await response.json()
  return response.ok ? { token: answer.access_token } : { error: answer.error }
}
