import type { SignedIn } from "../../stack/signIn.ts"

/** The devices that are not needed any more: the new ones, and those that are added. */
export interface Grants {
  add(device: SignedIn): void
  /** Signs all of them out that came since the last call. */
  signOutAll(): Promise<void>
}

/**
 * From now on, notes the tokens that new devices in this process are given by the device grant, so that accounts do not fill up with devices, which would make
 * every look at an account's devices larger from link to link.
 * @param issuer with a trailing slash
 */
export function noteGrants(issuer: string): Grants {
  const { fetch: plain } = globalThis
  let grants: { token: string; client_id: string }[] = []
  globalThis.fetch = async (input, init) => {
    const response = await plain(input, init)
    const url = input instanceof Request ? input.url : String(input)
    const body = init?.body
    const isForm = body instanceof URLSearchParams || typeof body === "string"
    if (!response.ok || url !== `${issuer}oauth2/token` || !isForm) return response
    const asked = new URLSearchParams(body)
    if (asked.get("grant_type") !== "urn:ietf:params:oauth:grant-type:device_code") return response
    const { access_token: token }: { access_token: string } = await response.clone().json()
    grants.push({ token, client_id: asked.get("client_id") ?? "" })
    return response
  }
  return {
    add({ accessToken, clientId = "" }) {
      grants.push({ token: accessToken, client_id: clientId })
    },
    async signOutAll() {
      const signedIn = grants
      grants = []
      for (const grant of signedIn) {
        const body = new URLSearchParams(grant)
        const { ok, status } = await plain(`${issuer}oauth2/revoke`, { method: "POST", body })
        if (!ok) throw new Error(`a device could not be signed out: ${status}`)
      }
    },
  }
}
