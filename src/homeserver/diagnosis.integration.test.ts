import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startStack, type Account, type Stack, type StackOptions } from "../../dev/stack/startStack.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import { diagnose } from "./diagnosis.ts"
import { homeserverOf } from "./testing/homeserverOf.ts"

const LATER: readonly CodeKind[] = ["msc4108-2024", "msc4388-spec", "msc4388-rust"]
const PREFERENCE: readonly CodeKind[] = [...LATER, "msc3906"]

interface Page {
  preference?: readonly CodeKind[]
  rendezvousServer?: string
}

/** `id: remedy` of every check that is not ok. */
async function whatIsWrong(stack: Stack, account: Account, page: Page = {}) {
  const { preference = LATER, rendezvousServer } = page
  const homeserver = homeserverOf(stack, account)
  const diagnosis = await diagnose(homeserver, account.userId, preference, { rendezvousServer })
  const wrong = diagnosis.checks.flatMap((check) =>
    check.status === "ok" ? [] : [`${check.status} ${check.id}: ${check.remedy} (${check.fixer})`],
  )
  return { ...diagnosis, wrong }
}

function onStack(options: StackOptions, tests: (stack: () => Stack) => void) {
  let stack: Stack | undefined
  beforeAll(async () => void (stack = await startStack(options)))
  afterAll(() => stack?.stop())
  tests(() => {
    if (stack === undefined) throw new Error("the stack did not start")
    return stack
  })
}

describe("on a homeserver that has everything", () => {
  onStack({}, (stack) => {
    it("every check is ok, and every code can be shown, in the order of preference", async () => {
      const diagnosis = await whatIsWrong(stack(), await stack().createUser())
      expect(diagnosis).toMatchObject({ wrong: [], canLink: true, canScan: true, codes: LATER })
    })

    it("R23: with a place for codes of 2023 these can be shown too, without one they can be scanned", async () => {
      const account = await stack().createUser()
      const { rendezvousServer } = stack()
      const scans = ["msc4108-2024", "msc4388", "msc3906"]
      const all = { wrong: [], canLink: true, canScan: true, scans, conversations: ["device-grant"] }
      const withPlace = await whatIsWrong(stack(), account, { preference: PREFERENCE, rendezvousServer })
      expect(withPlace).toMatchObject({ ...all, codes: PREFERENCE })
      const without = await whatIsWrong(stack(), account, { preference: PREFERENCE })
      expect(without).toMatchObject({ ...all, codes: LATER })
    })

    it("an account without keys is told to set up its identity and its recovery key", async () => {
      const diagnosis = await whatIsWrong(stack(), await stack().createUser({ keys: "none" }))
      expect(diagnosis).toMatchObject({ canLink: false, canScan: false })
      expect(diagnosis.wrong).toEqual([
        "missing cross-signing: set-up-cross-signing (you)",
        "missing secret-storage: set-up-secret-storage (you)",
      ])
    })

    it("an account without secret storage is told to set up its recovery key", async () => {
      const { wrong } = await whatIsWrong(stack(), await stack().createUser({ keys: "no-secret-storage" }))
      expect(wrong).toEqual(["missing secret-storage: set-up-secret-storage (you)"])
    })

    it("an account whose secret storage lost the cross-signing keys is told to store them again", async () => {
      const { wrong } = await whatIsWrong(
        stack(),
        await stack().createUser({ keys: "no-cross-signing-in-4s" }),
      )
      expect(wrong).toEqual(["missing secret-storage: store-keys (you)"])
    })

    it("a key backup is not needed", async () => {
      const { canLink } = await whatIsWrong(stack(), await stack().createUser({ keys: "no-backup" }))
      expect(canLink).toBe(true)
    })

    it("a dead sign-in is not known yet, and the user signs in again", async () => {
      const account = await stack().createUser({ keys: "none" })
      const { wrong, canLink } = await whatIsWrong(stack(), { ...account, accessToken: "dead" })
      expect(canLink).toBe(false)
      expect(wrong).toContain("unknown cross-signing: sign-in-again (you)")
    })
  })
})

describe("on a homeserver without OAuth that issues login tokens", () => {
  onStack({ auth: "password" }, (stack) => {
    it("R22: codes of 2023 can be shown where the page names a place, and scanned", async () => {
      const { rendezvousServer } = stack()
      const page = { preference: PREFERENCE, rendezvousServer }
      const diagnosis = await whatIsWrong(stack(), await stack().createUser(), page)
      expect(diagnosis).toMatchObject({ wrong: [], canLink: true, canScan: true })
      expect(diagnosis.checks.map(({ id }) => id)).toEqual([
        "server",
        "login-token",
        "rendezvous",
        "cross-signing",
        "secret-storage",
      ])
      const { codes, scans, conversations } = diagnosis
      expect({ codes, scans, conversations }).toEqual({
        codes: ["msc3906"],
        scans: ["msc3906"],
        conversations: ["login-token"],
      })
    })

    it("R21: where the page names no place, they can be scanned all the same", async () => {
      const diagnosis = await whatIsWrong(stack(), await stack().createUser(), { preference: PREFERENCE })
      expect(diagnosis).toMatchObject({ canLink: false, canScan: true, codes: [], scans: ["msc3906"] })
      expect(diagnosis.wrong).toEqual(["missing rendezvous: name-rendezvous (site)"])
    })

    it("for a page without codes of 2023 its admin has to enable OAuth, and nothing can be shown", async () => {
      const { rendezvousServer } = stack()
      const diagnosis = await whatIsWrong(stack(), await stack().createUser(), { rendezvousServer })
      expect(diagnosis).toMatchObject({ canLink: false, canScan: false, codes: [], scans: [] })
      expect(diagnosis.wrong).toEqual([
        "missing oauth: enable-oauth (admin)",
        "missing device-grant: enable-oauth (admin)",
        "missing rendezvous: enable-rendezvous (admin)",
      ])
    })
  })
})

describe("on a homeserver with neither OAuth nor login tokens", () => {
  onStack({ auth: "password", loginTokens: false }, (stack) => {
    it("its admin has to enable one of them, and nothing can be shown or scanned", async () => {
      const { rendezvousServer } = stack()
      const page = { preference: PREFERENCE, rendezvousServer }
      const diagnosis = await whatIsWrong(stack(), await stack().createUser(), page)
      expect(diagnosis).toMatchObject({ canLink: false, canScan: false, codes: [], scans: [] })
      expect(diagnosis.wrong).toEqual([
        "missing oauth: enable-oauth (admin)",
        "missing device-grant: enable-oauth (admin)",
        "missing login-token: enable-login-tokens (admin)",
      ])
    })
  })
})

describe("on a homeserver without the device grant", () => {
  onStack({ deviceGrant: false }, (stack) => {
    it("its admin has to enable the grant", async () => {
      const { wrong, canLink } = await whatIsWrong(stack(), await stack().createUser())
      expect(canLink).toBe(false)
      expect(wrong).toEqual(["missing device-grant: enable-device-grant (admin)"])
    })
  })
})

describe("on a homeserver without rendezvous", () => {
  onStack({ rendezvous: { msc4108: false, msc4388: "off" } }, (stack) => {
    it("R21: no code can be shown, but the new device's could be scanned", async () => {
      const diagnosis = await whatIsWrong(stack(), await stack().createUser())
      expect(diagnosis).toMatchObject({ canLink: false, canScan: true, codes: [] })
      expect(diagnosis.wrong).toEqual(["missing rendezvous: enable-rendezvous (admin)"])
    })
  })
})

describe("on a homeserver with one generation of rendezvous", () => {
  onStack({ rendezvous: { msc4108: false, msc4388: "open" } }, (stack) => {
    it("R21: only the codes of that generation are offered", async () => {
      const { codes, canLink } = await whatIsWrong(stack(), await stack().createUser())
      expect(canLink).toBe(true)
      expect(codes).toEqual(["msc4388-spec", "msc4388-rust"])
    })
  })
})
