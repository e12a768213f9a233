import { QueryClient } from "@tanstack/react-query"
import { expect, it } from "vitest"
import { devicesQuery, ownKeysQuery, trustQuery } from "./deviceQueries.ts"
import { alwaysSays, type Said } from "./testing/answers.ts"
import { homeserverOf } from "./testing/homeserverOf.ts"

const device = { userId: "@a:hs.example", deviceId: "OURS", accessToken: "token" }
const says = (said: Said) =>
  homeserverOf({ homeserver: "https://hs.example", serverName: "hs.example" }, device, alwaysSays(said))
const client = () => new QueryClient({ defaultOptions: { queries: { retry: false } } })

it("the devices come with our own marked, and with what the server leaves out left out", async () => {
  const devices = [
    { device_id: "OURS", display_name: "Web", last_seen_ts: 1 },
    { device_id: "NEW", display_name: null },
  ]
  expect(await client().fetchQuery(devicesQuery(says([200, { devices }]), "OURS"))).toEqual([
    { id: "OURS", name: "Web", lastSeen: 1, current: true },
    { id: "NEW", name: undefined, lastSeen: undefined, current: false },
  ])
})

it("a list that cannot be read is an error that says why, not an empty list", async () => {
  await expect(client().fetchQuery(devicesQuery(says([503]), "OURS"))).rejects.toThrow("server-error")
  await expect(client().fetchQuery(devicesQuery(says([200, {}]), "OURS"))).rejects.toThrow("bad-answer")
})

it("the trust in a device is not known as long as there is no answer about its keys", async () => {
  const none = { answer: undefined, fetchedAt: 0, failed: true }
  expect(await client().fetchQuery(trustQuery(none, device.userId, "NEW"))).toBe("unknown")
  const empty = await client().fetchQuery(ownKeysQuery(says([200, {}]), device.userId))
  const keys = { answer: empty, fetchedAt: 1, failed: false }
  expect(await client().fetchQuery(trustQuery(keys, device.userId, "NEW"))).toBe("no-keys")
})
