import { expect, test } from "vitest"
import { Stop } from "../failure.ts"
import { orAborted } from "../orAborted.ts"
import { whileListening } from "./listening.ts"

const { signal } = new AbortController()
const done = async () => "done"
const silence = (limit: AbortSignal) => orAborted(new Promise<never>(() => {}), limit)

test("work that is done while the peer says nothing gives its result", async () => {
  expect(await whileListening(silence, done, signal)).toBe("done")
})

test("what the peer says in the moment in which the work is done counts", async () => {
  const late = (limit: AbortSignal): Promise<never> =>
    silence(limit).catch(() => {
      throw new Stop({ kind: "declined" })
    })
  await expect(whileListening(late, done, signal)).rejects.toMatchObject({ failure: { kind: "declined" } })
})
