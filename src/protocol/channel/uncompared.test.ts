import { describe, expect, test } from "vitest"
import { ALGORITHMS } from "../names3906.ts"
import { meetByCode } from "../testing/tokenPair.ts"

const MEETINGS = [
  ["they scan", "them", ALGORITHMS[1]],
  ["we scan, unstable names", "us", ALGORITHMS[1]],
  ["we scan, stable names", "us", ALGORITHMS[0]],
] as const

describe.each(MEETINGS)("%s", (_name, scannedBy, algorithm) => {
  test("both devices show the same twelve digits, and each hears what the other says", async () => {
    const { machine, channel, peer, signal } = await meetByCode(scannedBy, algorithm)
    expect(channel.checkCode).toMatch(/^\d{4}-\d{4}-\d{4}$/)
    expect(peer.checkCode).toBe(channel.checkCode)
    expect(channel.deadline).toBeGreaterThan(machine.now())
    await peer.progress()
    expect(await machine.run(channel.hear("machine", signal))).toBe('{"type":"m.login.progress"}')
    expect(await machine.run(channel.sayOpenly("over", signal))).toBe("delivered")
    expect(await machine.run(peer.hearText())).toBe("over")
    expect(await machine.run(channel.compared().send("to you alone", signal))).toBe("delivered")
    expect(await machine.run(peer.hearText())).toBe("to you alone")
  })
})
