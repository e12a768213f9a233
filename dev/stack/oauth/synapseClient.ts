/**
 * What an authentication service tells Synapse about users and devices.
 * Source: Synapse 1.163, `/_synapse/mas/*`, authenticated by the shared secret.
 */
export interface SynapseClient {
  provisionUser(localpart: string): Promise<void>
  upsertDevice(localpart: string, deviceId: string, displayName: string | undefined): Promise<void>
  deleteDevice(localpart: string, deviceId: string): Promise<void>
}

/** `homeserver`: base URL without a trailing slash. A refusal throws: this server and Synapse are meant to agree. */
export function createSynapseClient(homeserver: string, secret: string): SynapseClient {
  async function tell(what: string, body: Record<string, string | undefined>): Promise<void> {
    const response = await fetch(`${homeserver}/_synapse/mas/${what}`, {
      method: "POST",
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`Synapse refused ${what}: ${response.status} ${await response.text()}`)
  }
  return {
    provisionUser: (localpart) => tell("provision_user", { localpart }),
    upsertDevice: (localpart, deviceId, displayName) =>
      tell("upsert_device", { localpart, device_id: deviceId, display_name: displayName }),
    deleteDevice: (localpart, deviceId) => tell("delete_device", { localpart, device_id: deviceId }),
  }
}
