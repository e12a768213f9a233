import { expect, it } from "vitest"
import { VirtualMachine } from "../protocol/testing/virtualMachine.ts"
import type { MatrixClientLike, ToDeviceEvent } from "./matrixClient.ts"
import { watchRequests } from "./secretRequests.ts"

const USER = "@alice:hs.example"

function scene() {
  const machine = new VirtualMachine(async () => Response.error())
  const listeners = new Set<(event: ToDeviceEvent) => void>()
  const client: Pick<MatrixClientLike, "on" | "removeListener"> = {
    on: (_event, listener) => listeners.add(listener),
    removeListener: (_event, listener) => listeners.delete(listener),
  }
  const requests = watchRequests(client, USER, () => machine.now())
  const hear = (content: Record<string, unknown>, sender = USER, type = "m.secret.request") => {
    for (const listen of listeners)
      listen({ getType: () => type, getSender: () => sender, getContent: () => content })
  }
  const ask = (id: string, name: string) =>
    hear({ action: "request", requesting_device_id: id, name, request_id: name })
  return { machine, listeners, requests, hear, ask }
}

it("a device that asked for its secrets was answered once it asks for no more", async () => {
  const { machine, requests, ask } = scene()
  const start = machine.now()
  const answered = requests.untilAnswered("NEW", machine)
  ask("NEW", "m.cross_signing.master")
  setTimeout(() => ask("NEW", "m.megolm_backup.v1"))
  expect(await machine.run(answered)).toBe("given")
  expect(machine.now() - start).toBeGreaterThanOrEqual(3_000)
})

it("what others ask for, or take back, counts for nothing", async () => {
  const { machine, requests, hear, ask } = scene()
  const over = new AbortController()
  const answered = requests.untilAnswered("NEW", machine, over.signal)
  ask("OTHER", "m.cross_signing.master")
  hear({ action: "request_cancellation", requesting_device_id: "NEW" })
  hear({ action: "request", requesting_device_id: "NEW" }, "@mallory:hs.example")
  hear({ action: "request", requesting_device_id: "NEW" }, USER, "m.room_key_request")
  hear({ action: "request" })
  const settled = answered.then(
    () => "given",
    () => "still waiting",
  )
  await machine.pass(60_000)
  over.abort()
  expect(await settled).toBe("still waiting")
})

it("nothing is listened for once it is over", () => {
  const { requests, listeners } = scene()
  requests.stop()
  expect(listeners.size).toBe(0)
})
