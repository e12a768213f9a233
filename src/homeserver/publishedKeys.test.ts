import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { identityOf, queryOwnKeys } from "./publishedKeys.ts"
import { BASE, openHomeserver } from "./testing/openHomeserver.ts"
import { wholeIdentity } from "./testing/signedKeys.ts"

const USER = "@alice:example.org"
const { answer, pairs } = wholeIdentity(USER)
const { homeserver } = openHomeserver({ [`${BASE}/_matrix/client/v3/keys/query`]: [[200, answer]] })

/** What becomes of the fallback of a browser that does not know the curves. */
let fetching = async (): Promise<void> => {}

beforeEach(() => {
  vi.stubGlobal("crypto", { subtle: undefined })
  vi.doMock("../protocol/curves/noble.ts", async (original) => {
    await fetching()
    return original()
  })
})
afterEach(() => void vi.unstubAllGlobals())

it("published keys that nobody can judge are no answer, and none that says no; they are asked for again", async () => {
  fetching = () => Promise.reject(new TypeError("Failed to fetch"))
  expect(await queryOwnKeys(homeserver, USER)).toEqual({ kind: "trouble", trouble: { kind: "no-answer" } })
  expect(await homeserver.lookUpTrust("NEW")).toBe("unknown")
  const over = AbortSignal.abort(new Error("cancelled"))
  await expect(queryOwnKeys(homeserver, USER, over)).rejects.toThrow("cancelled")

  fetching = async () => {}
  const asked = await queryOwnKeys(homeserver, USER)
  expect(asked.kind === "found" && (await identityOf(asked.value, USER))).toEqual({
    master: pairs.master.publicKey,
    selfSigning: pairs.selfSigning.publicKey,
    userSigning: pairs.userSigning.publicKey,
    broken: false,
  })
})
