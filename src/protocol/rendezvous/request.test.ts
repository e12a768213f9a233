import { expect, test } from "vitest"
import { answerOf } from "./request.ts"

const { signal } = new AbortController()

test("an answer is read whole, also where a character is cut in two", async () => {
  const bytes = new TextEncoder().encode("é".repeat(3))
  const pieces = [bytes.slice(0, 3), bytes.slice(3)]
  const body = new ReadableStream({
    pull: (controller) => {
      const piece = pieces.shift()
      if (piece) controller.enqueue(piece)
      else controller.close()
    },
  })
  expect(await answerOf(async () => new Response(body), signal)).toMatchObject({ status: 200, text: "ééé" })
  expect(await answerOf(async () => new Response(null, { status: 304 }), signal)).toMatchObject({ text: "" })
})

test("R19: the longest answer that is read has 65,536 characters", async () => {
  const answered = (length: number) => answerOf(async () => new Response("x".repeat(length)), signal)
  expect(await answered(65_536)).toMatchObject({ status: 200 })
  expect(await answered(65_537)).toMatchObject({ kind: "uncertain" })
})

test("R19: a server that a code names cannot fill the memory: an answer without an end is none", async () => {
  let sent = 0
  let isCancelled = false
  const body = new ReadableStream({
    pull: (controller) => {
      sent += 10_000
      controller.enqueue(new Uint8Array(10_000).fill(65))
    },
    cancel: () => {
      isCancelled = true
    },
  })
  expect(await answerOf(async () => new Response(body), signal)).toMatchObject({ kind: "uncertain" })
  expect(isCancelled).toBe(true)
  expect(sent).toBeLessThan(200_000)
})
