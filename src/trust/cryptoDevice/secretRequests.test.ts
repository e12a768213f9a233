import { beforeEach, expect, it } from "vitest"
import { watchSecretRequests, type SecretRequests } from "./secretRequests.ts"

const user = "@alice:example.org"
const names = [
  "m.cross_signing.master",
  "m.cross_signing.self_signing",
  "m.cross_signing.user_signing",
  "m.megolm_backup.v1",
] as const
const [master, selfSigning, userSigning, backup] = names

let now: number
let watch: SecretRequests
beforeEach(() => {
  now = 0
  watch = watchSecretRequests(user, new Set(names), () => now)
})

/** An event as it comes with a sync, in the clear. */
const request = (name: string, deviceId = "PHONE", action = "request", sender = user) => ({
  type: "m.secret.request",
  sender,
  content: { name, action, requesting_device_id: deviceId, request_id: `${name}${deviceId}` },
})
const ask = (...events: unknown[]) => watch.received({ next_batch: "s1", to_device: { events } })
const send = (deviceId = "PHONE", times = 1) => {
  for (let sent = 0; sent < times; sent++)
    watch.sent({ messages: { [user]: { [deviceId]: { algorithm: "m.olm.v1" } } } })
}

it("a device that asked for nothing was given nothing, whatever was sent to it", () => {
  send("PHONE", 4)
  expect(watch.satisfied("PHONE")).toBeUndefined()
})

it("all four were asked for, and all were sent: that is all", () => {
  ask(...names.map((name) => request(name)))
  send("PHONE", 3)
  expect(watch.satisfied("PHONE")).toBeUndefined()
  send()
  expect(watch.satisfied("PHONE")).toBe("all")
})

it("the first of four that came alone and was sent is no end: the others may follow", () => {
  ask(request(master))
  now = 70
  send()
  expect(watch.satisfied("PHONE")).toEqual({ since: 70 })
  now = 90
  ask(request(selfSigning), request(userSigning))
  expect(watch.satisfied("PHONE")).toBeUndefined()
  send("PHONE", 2)
  expect(watch.satisfied("PHONE")).toEqual({ since: 90 })
  ask(request(backup))
  send()
  expect(watch.satisfied("PHONE")).toBe("all")
})

it("a request that came before the device was verified, and was dropped, is answered when it is repeated", () => {
  ask(request(master), request(backup))
  ask(request(master), request(backup))
  send("PHONE", 2)
  expect(watch.satisfied("PHONE")).toEqual({ since: 0 })
})

it("what is sent to another device, or asked by another user, counts for nothing", () => {
  ask(request(master), request(backup, "PHONE", "request", "@eve:example.org"))
  ask(request(master, "LAPTOP"))
  send("LAPTOP")
  expect(watch.satisfied("PHONE")).toBeUndefined()
  send("PHONE")
  expect(watch.satisfied("PHONE")).toEqual({ since: 0 })
})

it("a secret that we do not have is not waited for, and a cancelled request is none", () => {
  watch = watchSecretRequests(user, new Set(names.slice(0, 3)), () => now)
  ask(request(backup), request(userSigning, "PHONE", "request_cancellation"))
  expect(watch.satisfied("PHONE")).toBeUndefined()
  ask(...names.slice(0, 3).map((name) => request(name)))
  send("PHONE", 3)
  expect(watch.satisfied("PHONE")).toBe("all")
})

it("a cancelled request, and what is no request, ask for nothing", () => {
  ask(
    request(master, "PHONE", "request_cancellation"),
    { ...request(master), type: "m.secret.send" },
    { ...request(master), content: undefined },
  )
  send()
  expect(watch.satisfied("PHONE")).toBeUndefined()
})

it.each([undefined, null, {}, { to_device: { events: 1 } }, { to_device: { events: [null, {}] } }])(
  "an answer of another shape is passed over: %j",
  (answer) => {
    watch.received(answer)
    watch.sent(answer)
    expect(watch.satisfied("PHONE")).toBeUndefined()
  },
)
