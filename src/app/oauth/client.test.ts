import { expect, test } from "vitest"

import { memoryBrowser } from "../testing/memoryBrowser.ts"
import { clientId, forgetClient, registration } from "./client.ts"

const server = { issuer: "https://auth.example/", registration_endpoint: "https://auth.example/register" }

function registering(...answers: (() => Response)[]) {
  const bodies: unknown[] = []
  const browser = memoryBrowser((_, init) => {
    bodies.push(JSON.parse(typeof init?.body === "string" ? init.body : "null"))
    return Promise.resolve((answers.shift() ?? (() => new Response(null, { status: 500 })))())
  })
  return { browser, bodies }
}

const json = (status: number, body: unknown) => () =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } })
const created = (id: string) => json(201, { client_id: id })

test("R27: on loopback the page registers as a native application with an https client_uri", () => {
  expect(registration(new URL("http://127.0.0.1:5173/"))).toMatchObject({
    application_type: "native",
    redirect_uris: ["http://127.0.0.1:5173/"],
    client_uri: expect.stringMatching(/^https:/),
  })
})

test("R27: elsewhere it registers as a web application under its own address", () => {
  expect(registration(new URL("https://link.example/app/"))).toMatchObject({
    application_type: "web",
    redirect_uris: ["https://link.example/app/"],
    client_uri: "https://link.example/app/",
    token_endpoint_auth_method: "none",
  })
})

test("R27: a configured client id is used, with or without the last slash of the issuer, and nothing is registered", async () => {
  const { browser, bodies } = registering()
  expect(await clientId(browser, server, { "https://auth.example": "configured" })).toBe("configured")
  expect(bodies).toEqual([])
})

test("the page registers once per OAuth server, until it is told to forget", async () => {
  const { browser, bodies } = registering(created("first"), created("second"))
  expect(await clientId(browser, server, {})).toBe("first")
  expect(await clientId(browser, server, {})).toBe("first")
  forgetClient(browser, server.issuer)
  expect(await clientId(browser, server, {})).toBe("second")
  expect(bodies).toEqual([registration(browser.page), registration(browser.page)])
})

test("R27: a refusal is told as such, with the server's own reason", async () => {
  const refusal = { error: "invalid_client_metadata", error_description: "client_uri is not allowed" }
  const { browser } = registering(json(400, refusal))
  await expect(clientId(browser, server, {})).rejects.toMatchObject({
    problem: {
      kind: "registration-refused",
      issuer: server.issuer,
      detail: "invalid_client_metadata: client_uri is not allowed",
    },
  })
})

test("R27: a refusal without a reason is a refusal, and a server in trouble is none", async () => {
  const refused = registering(() => new Response("<h1>Forbidden</h1>", { status: 403 }))
  await expect(clientId(refused.browser, server, {})).rejects.toMatchObject({
    problem: { kind: "registration-refused", detail: undefined },
  })
  const broken = registering(() => new Response(null, { status: 502 }))
  await expect(clientId(broken.browser, server, {})).rejects.toMatchObject({
    problem: { kind: "bad-answer" },
  })
})

test("R27: a server that takes no registrations at all is told as such", async () => {
  const { browser } = registering()
  await expect(clientId(browser, { issuer: server.issuer }, {})).rejects.toMatchObject({
    problem: { kind: "registration-closed" },
  })
})
