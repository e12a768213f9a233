import { expect, test } from "vitest"
import { fetched } from "./fetched.ts"
import { VirtualMachine } from "./testing/virtualMachine.ts"

const { signal } = new AbortController()
const noNetwork = () => Promise.reject(new Error("no network here"))

test("a part that could not be fetched at first is fetched again", async () => {
  const machine = new VirtualMachine(noNetwork)
  let times = 0
  const load = async () => (++times < 4 ? Promise.reject(new TypeError("failed to fetch")) : "the part")
  expect(await machine.run(fetched(load, machine, signal))).toBe("the part")
})

test("one that cannot be had ends the link like any other silence of the network", async () => {
  const machine = new VirtualMachine(noNetwork)
  const load = () => Promise.reject(new TypeError("failed to fetch"))
  await expect(machine.run(fetched(load, machine, signal))).rejects.toMatchObject({
    failure: { kind: "unreachable" },
  })
})

test("a cancel does not wait for one that neither comes nor fails", async () => {
  const machine = new VirtualMachine(noNetwork)
  const cancelled = new AbortController()
  const fetching = fetched(() => new Promise(() => undefined), machine, cancelled.signal)
  cancelled.abort(new Error("cancelled"))
  await expect(machine.run(fetching)).rejects.toThrow("cancelled")
})
