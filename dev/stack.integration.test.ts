import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { expect, test } from "vitest"
import { root } from "./stack/paths.ts"

const gone = (address: string): Promise<unknown> =>
  expect.poll(() => fetch(address).catch(() => "gone"), { timeout: 10_000 }).toBe("gone")

test("npm run stack tells one line of JSON when everything answers, and stops cleanly on SIGTERM", async () => {
  const stack = spawn("npm", ["run", "--silent", "stack"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  })
  const lines: string[] = []
  const output = createInterface(stack.stdout).on("line", (line) => lines.push(line))
  await once(output, "line")
  const ready = JSON.parse(lines[0] ?? "")
  expect(Object.keys(ready)).toEqual([
    "homeserver",
    "oauth",
    "rendezvousServer",
    "site",
    "user",
    "password",
    "recoveryKey",
  ])
  const answers = [
    `${ready.homeserver}/_matrix/client/versions`,
    `${ready.oauth}.well-known/openid-configuration`,
    ready.site,
  ]
  for (const address of answers) expect((await fetch(address)).status).toBe(200)
  const { homeserver, rendezvousServer } = ready
  const created = await fetch(rendezvousServer, { method: "POST" })
  expect(created.status).toBe(201)
  expect(await (await fetch(`${ready.site}config.json`)).json()).toEqual({ homeserver, rendezvousServer })

  stack.kill("SIGTERM")
  const [code] = await once(stack, "exit")
  expect(code).toBe(0)
  for (const address of [...answers, rendezvousServer]) await gone(address)
  expect(lines).toHaveLength(1)
})
