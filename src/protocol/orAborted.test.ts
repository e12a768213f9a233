import { getEventListeners } from "node:events"
import { expect, test } from "vitest"
import { orAborted } from "./orAborted.ts"
import { collectGarbage } from "./testing/collectGarbage.ts"

const never = new Promise<never>(() => undefined)

test("what is done in time is what comes of it, and nothing is left at the signal", async () => {
  const { signal } = new AbortController()
  expect(await orAborted(Promise.resolve("done"), signal)).toBe("done")
  await expect(orAborted(Promise.reject(new Error("failed")), signal)).rejects.toThrow("failed")
  expect(getEventListeners(signal, "abort")).toEqual([])
})

test("a wait is over when it is aborted, also where it was before", async () => {
  const over = new AbortController()
  const waiting = orAborted(never, over.signal)
  over.abort("over")
  await expect(waiting).rejects.toBe("over")
  await expect(orAborted(never, over.signal)).rejects.toBe("over")
})

test("of two that wait for one signal nothing is left either, whatever was collected meanwhile", async () => {
  const { signal } = new AbortController()
  const ends: (() => void)[] = []
  const work = () => new Promise<void>((resolve) => ends.push(resolve))
  const both = [orAborted(work(), signal), orAborted(work(), signal)]
  // Node forgets what the first one's listener was to be ended by (nodejs/node#63954).
  await collectGarbage()
  for (const end of ends) end()
  await Promise.all(both)
  expect(getEventListeners(signal, "abort")).toEqual([])
})
