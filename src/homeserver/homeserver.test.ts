import { describe, expect, it } from "vitest"
import type { Said } from "./testing/answers.ts"
import { BASE, openHomeserver as open } from "./testing/openHomeserver.ts"

const DEVICES = `${BASE}/_matrix/client/v3/devices`
const NOT_FOUND: Said = [404, { errcode: "M_NOT_FOUND" }]
const PROXY_404: Said = [404, "<html>404 Not Found</html>"]

describe("R12: is there a device with this id?", () => {
  it.each([
    ["present", [200, { device_id: "NEW" }]],
    ["absent", NOT_FOUND],
    ["unknown", PROXY_404],
    ["unknown", [404, { errcode: "M_UNRECOGNIZED" }]],
    ["unknown", [429, { errcode: "M_LIMIT_EXCEEDED" }]],
    ["unknown", [500, { errcode: "M_UNKNOWN" }]],
    ["unknown", [403, { errcode: "M_FORBIDDEN" }]],
    ["unknown", [401, ""]],
    ["signed-out", [401, { errcode: "M_UNKNOWN_TOKEN" }]],
    ["unknown", "no-answer"],
  ] satisfies [string, Said][])("%s: %j", async (presence, said) => {
    const { homeserver } = open({ [`${DEVICES}/NEW`]: [said] })
    expect(await homeserver.lookUpDevice("NEW")).toBe(presence)
  })

  it("an id with slashes, plus and percent signs is asked for as one piece of the path", async () => {
    const { homeserver, asked } = open({ [`${DEVICES}/a%2Fb%2Bc%25`]: [NOT_FOUND] })
    expect(await homeserver.lookUpDevice("a/b+c%")).toBe("absent")
    expect(asked).toHaveLength(1)
  })

  it.each(["", ".", "..", "x".repeat(256), "A\nB"])("nothing is asked for the id %j", async (id) => {
    const { homeserver, asked } = open({})
    expect(await homeserver.lookUpDevice(id)).toBe("unknown")
    expect(await homeserver.deviceName(id)).toBeUndefined()
    expect(asked).toEqual([])
  })

  it("unknown twice: the list of devices decides", async () => {
    const list: Said = [200, { devices: [{ device_id: "OURS" }, { device_id: "a/b" }] }]
    const { homeserver, asked } = open({ [`${DEVICES}/a%2Fb`]: [PROXY_404], [DEVICES]: [list] })
    expect(await homeserver.lookUpDevice("a/b")).toBe("unknown")
    expect(await homeserver.lookUpDevice("a/b")).toBe("present")
    expect(await homeserver.lookUpDevice("a/c")).toBe("unknown")
    expect(await homeserver.lookUpDevice("a/c")).toBe("absent")
    expect(asked.filter(({ url }) => url === DEVICES)).toHaveLength(2)
  })

  it("a list that cannot be read decides nothing", async () => {
    const { homeserver } = open({ [`${DEVICES}/a%2Fb`]: [PROXY_404], [DEVICES]: [[200, "<html>"]] })
    await homeserver.lookUpDevice("a/b")
    expect(await homeserver.lookUpDevice("a/b")).toBe("unknown")
  })

  it("a cancelled look-up rejects with the reason", async () => {
    const reason = new Error("cancelled")
    const { homeserver } = open({})
    await expect(homeserver.lookUpDevice("NEW", AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})

describe("the name of a device", () => {
  it("is what the server tells, or nothing", async () => {
    const { homeserver } = open({
      [`${DEVICES}/A`]: [[200, { device_id: "A", display_name: "Phone" }]],
      [`${DEVICES}/B`]: [[200, { device_id: "B", display_name: null }]],
      [`${DEVICES}/C`]: ["no-answer"],
    })
    expect(await homeserver.deviceName("A")).toBe("Phone")
    expect(await homeserver.deviceName("B")).toBeUndefined()
    expect(await homeserver.deviceName("C")).toBeUndefined()
  })

  it("is not asked for where the look-up has just told it", async () => {
    const { homeserver, asked } = open({
      [`${DEVICES}/A`]: [[200, { device_id: "A", display_name: "Phone" }]],
      [`${DEVICES}/B`]: [[200, { device_id: "B" }]],
    })
    for (const id of ["A", "B"]) expect(await homeserver.lookUpDevice(id)).toBe("present")
    expect(await homeserver.deviceName("A")).toBe("Phone")
    expect(await homeserver.deviceName("B")).toBeUndefined()
    expect(asked).toHaveLength(2)
  })
})

describe("R21: the device grant at this moment", () => {
  const issuer = "https://auth.example/"
  const path = `${BASE}/_matrix/client/v1/auth_metadata`
  it.each([
    ["offered", [200, { issuer, device_authorization_endpoint: `${issuer}device` }]],
    ["missing", [200, { issuer }]],
    ["missing", [404, { errcode: "M_UNRECOGNIZED" }]],
    ["unknown", [502, ""]],
    ["unknown", "no-answer"],
  ] satisfies [string, Said][])("is %s: %j", async (grant, said) => {
    const { homeserver, asked } = open({ [path]: [said] })
    expect(await homeserver.deviceGrant()).toBe(grant)
    expect(asked[0]?.init.cache).toBe("no-store")
  })
})
