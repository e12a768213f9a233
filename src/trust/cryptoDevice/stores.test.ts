import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { isCryptoStored } from "./databases.ts"
import { deleteCryptoStore } from "./deleteStore.ts"
import { fakeIndexedDb } from "./testing/fakeIndexedDb.ts"

/** As matrix-js-sdk names them. */
const OURS = ["ours::matrix-sdk-crypto", "ours::matrix-sdk-crypto-meta"] as const
const OTHERS = ["other::matrix-sdk-crypto", "other::matrix-sdk-crypto-meta", "ours"]

function browserWith(...given: Parameters<typeof fakeIndexedDb>) {
  const browser = fakeIndexedDb(...given)
  vi.stubGlobal("indexedDB", browser.indexedDB)
  return browser
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe("R25: whether a crypto device is kept here", () => {
  it("yes, where both of its databases are, and no connection to them is left open", async () => {
    const { connections } = browserWith([...OURS, ...OTHERS])
    expect(await isCryptoStored("ours")).toBe(true)
    expect(connections()).toBe(0)
  })

  it.each([[[]], [[OURS[0]]], [[OURS[1]]]])(
    "no, where only %j is, and none is made by asking",
    async (some) => {
      const { databases } = browserWith([...some, ...OTHERS])
      expect(await isCryptoStored("ours")).toBe(false)
      expect([...databases]).toEqual([...some, ...OTHERS])
    },
  )

  it("is not to be told in a browser that keeps nothing", async () => {
    await expect(isCryptoStored("ours")).rejects.toThrow(ReferenceError)
    const refusal = new DOMException("no", "SecurityError")
    browserWith(OURS, { refusal })
    await expect(isCryptoStored("ours")).rejects.toBe(refusal)
    browserWith(OURS, { refusal: null })
    await expect(isCryptoStored("ours")).rejects.toThrow("not opened")
  })
})

describe("R25: deleting the crypto device", () => {
  it("deletes its databases and nothing else, and leaves no timer", async () => {
    const { databases } = browserWith([...OURS, ...OTHERS])
    await deleteCryptoStore("ours")
    expect([...databases]).toEqual(OTHERS)
    expect(vi.getTimerCount()).toBe(0)
  })

  it("is done at once in a browser that keeps nothing, or does not let go", async () => {
    await deleteCryptoStore("ours")
    browserWith(OURS, { refusal: null })
    await deleteCryptoStore("ours")
    vi.stubGlobal("indexedDB", {
      deleteDatabase: () => {
        throw new DOMException("no", "SecurityError")
      },
    })
    await deleteCryptoStore("ours")
    expect(vi.getTimerCount()).toBe(0)
  })

  it("waits five seconds for a page that holds it open, and no longer", async () => {
    browserWith(OURS, { inUse: [OURS[1]] })
    const done = vi.fn()
    const deleting = deleteCryptoStore("ours").then(done)
    await vi.advanceTimersByTimeAsync(4_999)
    expect(done).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(done).toHaveBeenCalledOnce()
    await deleting
  })
})
