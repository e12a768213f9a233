import { afterAll, beforeAll, expect, test } from "vitest"
import type { KeySetup } from "./keys.ts"
import { startStack } from "./startStack.ts"
import type { Account, Stack } from "./startStack.ts"

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.stop())

const ask = (user: Account, path: string, init?: RequestInit): Promise<Response> =>
  fetch(`${stack.homeserver}/_matrix/client/v3/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${user.accessToken}` },
  })

/** What the server holds for a user: published keys, secrets in secret storage that are not empty, and a backup. */
async function keysOf(keys: KeySetup): Promise<{ published: boolean; secrets: string[]; backup: boolean }> {
  const user = await stack.createUser({ keys })
  const body = JSON.stringify({ device_keys: { [user.userId]: [] } })
  const { master_keys } = await (await ask(user, "keys/query", { method: "POST", body })).json()
  const names = ["m.cross_signing.master", "m.cross_signing.self_signing", "m.cross_signing.user_signing"]
  const secrets: string[] = []
  for (const name of [...names, "m.megolm_backup.v1"]) {
    const response = await ask(user, `user/${user.userId}/account_data/${name}`)
    if (response.ok && "encrypted" in (await response.json())) secrets.push(name.split(".").at(-1) ?? "")
  }
  const backup = (await ask(user, "room_keys/version")).ok
  return { published: user.userId in master_keys, secrets, backup }
}

const all = ["master", "self_signing", "user_signing", "v1"]

test.each<[KeySetup, { published: boolean; secrets: string[]; backup: boolean }]>([
  ["full", { published: true, secrets: all, backup: true }],
  ["none", { published: false, secrets: [], backup: false }],
  ["no-secret-storage", { published: true, secrets: [], backup: false }],
  ["no-cross-signing-in-4s", { published: true, secrets: ["v1"], backup: true }],
  ["other-key-in-4s", { published: true, secrets: all, backup: true }],
  ["no-backup", { published: true, secrets: all.slice(0, 3), backup: false }],
  ["no-backup-key-in-4s", { published: true, secrets: all.slice(0, 3), backup: true }],
  ["other-backup-key-in-4s", { published: true, secrets: all, backup: true }],
])("an account with keys %s", async (setup, expected) => {
  expect(await keysOf(setup)).toEqual(expected)
})
