import { createHmac, randomBytes } from "node:crypto"
import type { Accounts } from "./oauth/accounts.ts"
import type { SynapseClient } from "./oauth/synapseClient.ts"

/** Makes a user who can sign in with this password. */
export type Register = (localpart: string, password: string) => Promise<void>

/** With delegated sign-in: the OAuth server knows the password, Synapse the user. */
export const registerByOAuth =
  (accounts: Accounts, synapse: SynapseClient): Register =>
  async (localpart, password) => {
    await synapse.provisionUser(localpart)
    accounts.add(localpart, password)
  }

/** In password mode: Synapse's registration by shared secret (`/_synapse/admin/v1/register`). */
export const registerBySharedSecret =
  (homeserver: string, secret: string): Register =>
  async (username, password) => {
    const endpoint = `${homeserver}/_synapse/admin/v1/register`
    const { nonce }: { nonce: string } = await (await fetch(endpoint)).json()
    const mac = createHmac("sha1", secret)
      .update([nonce, username, password, "notadmin"].join("\0"))
      .digest("hex")
    const response = await fetch(endpoint, {
      method: "POST",
      body: JSON.stringify({ nonce, username, password, admin: false, mac }),
    })
    if (!response.ok) throw new Error(`Registering failed: ${response.status} ${await response.text()}`)
  }

export const randomName = (prefix: string): string => `${prefix}-${randomBytes(4).toString("hex")}`

/** Like the ids that Matrix clients choose: ten capital letters. */
export const randomDeviceId = (): string =>
  Array.from(randomBytes(10), (byte) => String.fromCharCode(65 + (byte % 26))).join("")
