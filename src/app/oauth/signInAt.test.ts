import { expect, test } from "vitest"

import { memoryBrowser } from "../testing/memoryBrowser.ts"
import { signInAt } from "./signInAt.ts"

/** Every host is a homeserver with passwords; `example.org` has its own at matrix.example.org. */
function net() {
  const asked = new Set<string>()
  const browser = memoryBrowser(async (input) => {
    const { host, pathname } = new URL(input instanceof Request ? input.url : input)
    asked.add(host)
    if (host === "example.org" && pathname === "/.well-known/matrix/client")
      return Response.json({ "m.homeserver": { base_url: "https://matrix.example.org" } })
    if (pathname.endsWith("/versions")) return Response.json({ versions: ["v1.15"] })
    if (pathname.endsWith("/login")) return Response.json({ flows: [{ type: "m.login.password" }] })
    return Response.json({ errcode: "M_UNRECOGNIZED" }, { status: 404 })
  })
  const at = (server: string, homeservers: string[]) =>
    signInAt(browser, server, { homeservers, clientId: {} }, false)
  return { asked, at }
}

const notAllowed = (server: string, allowed: string[]) => ({
  ok: false,
  problem: { kind: "not-allowed", server, allowed },
})

test("a server that is not allowed is refused without being asked, with the list of those that are", async () => {
  const { asked, at } = net()
  const allowed = ["example.org", "example.net"]
  expect(await at("@mallory:evil.example", allowed)).toEqual(notAllowed("evil.example", allowed))
  expect([...asked]).toEqual([])
})

test("a typed address counts by the homeserver that it leads to", async () => {
  const { at } = net()
  expect(await at("https://matrix.example.org", ["example.org"])).toMatchObject({ ok: true })
  expect(await at("@alice:example.org", ["https://matrix.example.org"])).toMatchObject({ ok: true })
  expect(await at("https://evil.example", ["example.org"])).toEqual(
    notAllowed("evil.example", ["example.org"]),
  )
  expect(await at("evil.example", ["https://matrix.example.org"])).toEqual(
    notAllowed("evil.example", ["https://matrix.example.org"]),
  )
})

test("what is no address at all is told as that", async () => {
  expect(await net().at("two words", ["example.org"])).toEqual({
    ok: false,
    problem: { kind: "discovery", problem: "not-an-address" },
  })
})
