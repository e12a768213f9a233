import type { Sdk } from "../sdk.ts"

/** The SDK as `device.ts` and `open.ts` see it, which writes down what it is told. `changed` takes the place of what goes well. For tests. */
export function fakeSdk(changed: Partial<Sdk> = {}) {
  const done: string[] = []
  const life = new AbortController()
  const note =
    (what: string) =>
    async (...given: unknown[]): Promise<void> =>
      void done.push([what, ...given.filter((one) => typeof one === "string")].join(" "))
  const sdk: Sdk = {
    life: life.signal,
    isSignedOut: () => false,
    open: note("open"),
    ownKey: async () => "own key",
    takeIn: note("take in"),
    startSyncing: note("sync"),
    holdTo: (id, key) => void done.push(`hold ${id} to ${key}`),
    keyOf: async () => "key",
    markVerified: note("mark"),
    crossSign: note("sign"),
    close: () => {
      done.push("close")
      life.abort(new Error("closed"))
    },
    ...changed,
  }
  return { sdk, done }
}
