import { afterAll, expect, test } from "vitest"
import { startStack } from "./startStack.ts"
import type { Stack, StackOptions } from "./startStack.ts"

const stacks: Stack[] = []
afterAll(() => Promise.all(stacks.map((stack) => stack.stop())))

async function register(
  registration: StackOptions["registration"] & string,
  metadata: object,
): Promise<Response> {
  const stack = await startStack({ registration })
  stacks.push(stack)
  return fetch(`${stack.oauth}oauth2/registration`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: "http://127.0.0.1:5173" },
    body: JSON.stringify(metadata),
  })
}

const site = {
  client_name: "Link new device",
  client_uri: "https://example.org/",
  redirect_uris: ["http://127.0.0.1:5173/"],
  response_types: ["code"],
  grant_types: ["authorization_code", "refresh_token"],
  token_endpoint_auth_method: "none",
}

test("a page may register from another origin", async () => {
  const response = await register("open", site)
  expect(response.status).toBe(201)
  expect(response.headers.get("access-control-allow-origin")).toBe("*")
})

test("R27: a strict server refuses a loopback redirect of a web client, in words a page may read", async () => {
  const response = await register("strict", site)
  expect(response.status).toBe(400)
  expect(response.headers.get("access-control-allow-origin")).toBe("*")
  expect(await response.json()).toMatchObject({ error: "invalid_client_metadata" })
})

test("R27: a strict server accepts a native client with an https client_uri, and no other", async () => {
  expect((await register("strict", { ...site, application_type: "native" })).status).toBe(201)
  const http = { ...site, application_type: "native", client_uri: "http://127.0.0.1:5173/" }
  expect((await register("strict", http)).status).toBe(400)
})

test("R27: a server may refuse every client", async () => {
  expect((await register("refuse", { ...site, application_type: "native" })).status).toBe(400)
})
