import { afterEach, describe, expect, it, vi } from "vitest"
import type { CryptoProgress } from "../../protocol/ports.ts"
import { download } from "./wasm.ts"

/** The package's loader. */
const initAsync = vi.hoisted(() => vi.fn<(address?: URL) => Promise<void>>())
vi.mock("@matrix-org/matrix-sdk-crypto-wasm", () => ({ initAsync }))
afterEach(() => {
  vi.resetAllMocks()
  vi.unstubAllGlobals()
})

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
  await expect(download(new Response(null, { status: 204 }), () => {})).rejects.toThrow("204")
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError("network")) })
  await expect(download(new Response(broken), () => {})).rejects.toThrow("network")
})

/** Loads it as a page of this origin that has just been opened; undefined: outside of browsers. */
async function openPage(origin: string | undefined) {
  vi.resetModules()
  if (origin !== undefined)
    vi.stubGlobal(
      "URL",
      class extends URL {
        constructor(path: string, base?: string) {
          super(path, base?.startsWith("file:") ? origin : base)
        }
      },
    )
  const { loadWasm } = await import("./wasm.ts")
  const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response(parts()))
  const told: CryptoProgress[] = []
  const { signal } = new AbortController()
  return { load: () => loadWasm({ fetch }, (progress) => told.push(progress), signal), fetch, told, signal }
}

describe("starting the cryptography", () => {
  it.each(["https://link.example/", "http://127.0.0.1:5173/"])(
    "downloads its program from our own origin, %s, and hands it to the loader, once",
    async (origin) => {
      const { load, fetch, told, signal } = await openPage(origin)
      const others = globalThis.fetch
      const got: [URL | undefined, number][] = []
      initAsync.mockImplementation(async (address) => {
        got.push([address, (await (await globalThis.fetch(address ?? "")).blob()).size])
      })
      await load()
      await load()
      const address = got[0]?.[0]
      expect(address?.href).toMatch(new RegExp(`^${origin}.*matrix_sdk_crypto_wasm_bg\\.wasm$`))
      expect(got).toEqual([[address, 500]])
      expect(fetch.mock.calls).toEqual([[address, { signal }]])
      expect(told).toEqual([at(0, undefined), at(300, undefined), at(500, undefined)])
      expect(globalThis.fetch).toBe(others)
    },
  )

  it("gives the page its fetch back when the loader fails, and may be tried again", async () => {
    const { load, fetch } = await openPage("https://link.example/")
    const others = globalThis.fetch
    initAsync.mockImplementationOnce(() => {
      throw new Error("no memory")
    })
    await expect(load()).rejects.toThrow("no memory")
    expect(globalThis.fetch).toBe(others)
    fetch.mockRejectedValueOnce(new TypeError("network"))
    await expect(load()).rejects.toThrow("network")
    await load()
    expect(initAsync).toHaveBeenCalledTimes(2)
  })

  it("downloads nothing outside of browsers", async () => {
    const { load, fetch, told } = await openPage(undefined)
    await load()
    expect(initAsync.mock.calls).toEqual([[]])
    expect(fetch).not.toHaveBeenCalled()
    expect(told).toEqual([])
  })
})
