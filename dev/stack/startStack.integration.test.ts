import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { afterAll, describe, expect, test } from "vitest"
import { root } from "./paths.ts"
import { startStack } from "./startStack.ts"
import type { Stack, StackOptions } from "./startStack.ts"

const stacks: Stack[] = []
afterAll(() => Promise.all(stacks.map((stack) => stack.stop())))

async function start(options: StackOptions): Promise<Stack> {
  const stack = await startStack(options)
  stacks.push(stack)
  return stack
}

const msc4108 = (stack: Stack): Promise<Response> =>
  fetch(`${stack.homeserver}/_matrix/client/unstable/org.matrix.msc4108/rendezvous`, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: "",
  })

const msc4388 = (stack: Stack, token?: string): Promise<Response> =>
  fetch(`${stack.homeserver}/_matrix/client/unstable/io.element.msc4388/rendezvous`, {
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
  })

describe("rendezvous", () => {
  test("both APIs answer, msc4388 to signed-in users only", async () => {
    const stack = await start({})
    expect((await msc4108(stack)).status).toBe(201)
    expect((await msc4388(stack)).status).toBe(401)
    const { accessToken } = await stack.createUser({ keys: "none" })
    expect(await (await msc4388(stack, accessToken)).json()).toEqual({ create_available: true })
  })

  test("both can be off", async () => {
    const stack = await start({ rendezvous: { msc4108: false, msc4388: "off" } })
    expect((await msc4108(stack)).status).toBe(404)
    expect((await msc4388(stack)).status).toBe(404)
  })
})

test("a server without OAuth has users and keys all the same", async () => {
  const stack = await start({ auth: "password" })
  expect((await fetch(`${stack.homeserver}/_matrix/client/v1/auth_metadata`)).status).toBe(404)
  const user = await stack.createUser({ passphrase: "correct horse battery staple" })
  expect(user.recoveryKey).toMatch(/^Es/)
})

test("a server without the device grant does not name it, and signs in by code", async () => {
  const stack = await start({ deviceGrant: false })
  const metadata = await (await fetch(`${stack.homeserver}/_matrix/client/v1/auth_metadata`)).json()
  expect(metadata).not.toHaveProperty("device_authorization_endpoint")
  expect(metadata.grant_types_supported).not.toContain("urn:ietf:params:oauth:grant-type:device_code")
  expect((await stack.createUser({ keys: "none" })).accessToken).not.toBe("")
})

test("the homeserver ends with the process that started it, even when that is killed", async () => {
  const script = `
    import { startStack } from "./dev/stack/startStack.ts"
    startStack().then((stack) => console.log(stack.homeserver))
    setInterval(() => {}, 1000)
  `
  const starter = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [homeserver] = await once(createInterface(starter.stdout), "line")
  expect((await fetch(`${homeserver}/_matrix/client/versions`)).status).toBe(200)
  starter.kill("SIGKILL")
  await expect.poll(() => fetch(homeserver).catch(() => "gone"), { timeout: 10_000 }).toBe("gone")
})
