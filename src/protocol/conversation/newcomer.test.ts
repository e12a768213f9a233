import { describe, expect, test } from "vitest"
import type { LoginTokenPort } from "../ports.ts"
import { VirtualMachine } from "../testing/virtualMachine.ts"
import { newcomer, untilDeviceIds, untilNewcomer } from "./newcomer.ts"

const { signal } = new AbortController()

/** The homeserver's lists, in turn; then it does not answer. */
function tokensWith(...lists: (readonly string[] | "signed-out" | undefined)[]): LoginTokenPort {
  const unused = async () => {
    throw new Error("not asked")
  }
  return {
    userId: "@alice:example.org",
    offered: unused,
    issue: unused,
    fallbackUrl: () => "",
    deviceIds: async () => {
      const list = lists.shift()
      return typeof list === "object" ? new Set(list) : list
    },
  }
}

describe("the device that has come to those of before", () => {
  const before = new Set(["OURS", "PHONE"])

  test.each([
    ["is the one that was not there", ["OURS", "PHONE", "NEW"], { id: "NEW", name: undefined }],
    ["is that too when another has gone", ["OURS", "NEW"], { id: "NEW", name: undefined }],
    ["is none when none has come", ["OURS", "PHONE"], "absent"],
    ["is not guessed among several", ["OURS", "PHONE", "NEW", "OTHER"], "unknown"],
    ["is not known where nobody answers", undefined, "unknown"],
    ["is told nobody who is signed out", "signed-out", "signed-out"],
  ] as const)("%s", async (_what, list, found) => {
    expect(await newcomer(tokensWith(list), before, signal)).toEqual(found)
  })
})

/** A device's id may be any text: those of before leave one letter of the answer "signed-out". */
const LETTERS = new Set("signed-ou")

test("that we are signed out is never taken for a list of devices", async () => {
  expect(await newcomer(tokensWith("signed-out"), LETTERS, signal)).toBe("signed-out")
  const found = untilNewcomer(tokensWith("signed-out"), LETTERS, machine(), signal)
  expect(await found).toBeUndefined()
})

const machine = () => new VirtualMachine(async () => Response.error())

describe("the device that has just signed in", () => {
  const before = new Set(["OURS"])
  const found = async (...lists: Parameters<typeof tokensWith>) => {
    const at = machine()
    const start = at.now()
    const device = await at.run(untilNewcomer(tokensWith(...lists), before, at, signal))
    return { device, took: at.now() - start }
  }

  test("is asked for until somebody answers", async () => {
    const { device } = await found(undefined, undefined, ["OURS", "NEW"])
    expect(device).toEqual({ id: "NEW", name: undefined })
  })
  test.each([
    ["nobody answers within ten seconds", []],
    ["we are signed out", ["signed-out"]],
    ["several have come", [["OURS", "NEW", "OTHER"]]],
    ["none has come: it may have taken an id that was there", [["OURS"]]],
  ] as const)("stays without a name where %s", async (_what, lists) => {
    const { device, took } = await found(...lists)
    expect(device).toBeUndefined()
    expect(took).toBeLessThan(lists.length === 0 ? 10_001 : 1)
  })
})

describe("the devices of before", () => {
  test("are asked for until somebody answers", async () => {
    const at = machine()
    const tokens = tokensWith(undefined, undefined, ["OURS"])
    const found = untilDeviceIds(tokens, at, () => at.now() + 60_000, signal)
    expect(await at.run(found)).toEqual(new Set(["OURS"]))
  })
  test("are not asked for again once we are signed out", async () => {
    const at = machine()
    const found = untilDeviceIds(tokensWith("signed-out"), at, () => at.now() + 60_000, signal)
    await expect(at.run(found)).rejects.toMatchObject({ failure: { kind: "signed-out" } })
  })
  test("are given up when the session's time is over", async () => {
    const at = machine()
    const deadline = at.now() + 60_000
    const found = untilDeviceIds(tokensWith(), at, () => deadline, signal)
    await expect(at.run(found)).rejects.toMatchObject({ failure: { kind: "unreachable" } })
  })
})
