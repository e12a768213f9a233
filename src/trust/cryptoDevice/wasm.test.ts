import { expect, it } from "vitest"
import type { CryptoProgress } from "../../protocol/ports.ts"
import { download } from "./wasm.ts"

const parts = () =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(300))
      controller.enqueue(new Uint8Array(200))
      controller.close()
    },
  })

async function progressOf(headers: Record<string, string>) {
  const told: CryptoProgress[] = []
  const file = await download(new Response(parts(), { headers }), (progress) => told.push(progress))
  expect([file.size, file.type]).toEqual([500, "application/wasm"])
  return told
}

const at = (loaded: number, total: number | undefined) => ({ stage: "downloading", loaded, total })

it("tells how much is there, and how much there will be", async () => {
  expect(await progressOf({ "Content-Length": "500" })).toEqual([at(0, 500), at(300, 500), at(500, 500)])
})

it("does not tell a total that is not known: the server compresses, or does not say", async () => {
  const unknown = [at(0, undefined), at(300, undefined), at(500, undefined)]
  expect(await progressOf({ "Content-Length": "120", "Content-Encoding": "gzip" })).toEqual(unknown)
  expect(await progressOf({})).toEqual(unknown)
})

it("an answer that is no program is none, and a download that breaks off is told", async () => {
  await expect(download(new Response("<html>", { status: 404 }), () => {})).rejects.toThrow("404")
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError("network")) })
  await expect(download(new Response(broken), () => {})).rejects.toThrow("network")
})
