import type { Account, Stack } from "../../dev/stack/startStack.ts"

/** The account's devices as the homeserver lists them, asked past the browser: id -> name. */
export async function devicesOf(stack: Stack, account: Account): Promise<Map<string, string>> {
  const answer = await fetch(`${stack.homeserver}/_matrix/client/v3/devices`, {
    headers: { Authorization: `Bearer ${account.accessToken}` },
  })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  const { devices }: { devices: { device_id: string; display_name?: string }[] } = await answer.json()
  return new Map(devices.map(({ device_id, display_name }) => [device_id, display_name ?? ""]))
}
