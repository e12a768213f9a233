import { getEventListeners } from "node:events"
import { expect, test } from "vitest"
import { Door } from "./door.ts"

const never = new AbortController().signal
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

test("the first answer that is asked for comes through, and no other", async () => {
  const door = new Door()
  const asked = door.ask(["approve", "decline"], never)
  door.answer({ kind: "show-again" })
  door.answer({ kind: "decline" })
  door.answer({ kind: "approve" })
  expect(await asked).toEqual({ kind: "decline" })
})

test("what was answered before it was asked for is dropped, but for the answer of the same moment", async () => {
  const door = new Door()
  door.answer({ kind: "approve" })
  await settled()
  let answered = false
  const later = door.ask(["approve"], never).then(() => (answered = true))
  await settled()
  expect(answered).toBe(false)
  door.answer({ kind: "approve" })
  expect(await later).toBe(true)
  door.answer({ kind: "decline" })
  expect(await door.ask(["decline"], never)).toEqual({ kind: "decline" })
})

test("an answer is for one question: the next needs one of its own", async () => {
  const door = new Door()
  const first = door.ask(["approve"], never)
  door.answer({ kind: "approve" })
  await first
  const over = new AbortController()
  const second = door.ask(["approve"], over.signal)
  await settled()
  over.abort("nobody answered")
  await expect(second).rejects.toBe("nobody answered")
})

test("a question that is over takes no answer from the one that follows it, and one that begins so is none", async () => {
  const door = new Door()
  const over = new AbortController()
  const first = door.ask(["approve"], over.signal)
  const second = door.ask(["approve"], never)
  over.abort("the turn is over")
  await expect(first).rejects.toBe("the turn is over")
  await expect(door.ask(["approve"], over.signal)).rejects.toBe("the turn is over")
  door.answer({ kind: "approve" })
  expect(await second).toEqual({ kind: "approve" })
})

test("a question that was answered waits for nothing more, and its turn may go on", async () => {
  const door = new Door()
  const turn = new AbortController()
  const asked = door.ask(["approve", "decline"], turn.signal)
  expect(getEventListeners(turn.signal, "abort")).toHaveLength(1)
  door.answer({ kind: "approve" })
  await asked
  expect(getEventListeners(turn.signal, "abort")).toEqual([])
})
