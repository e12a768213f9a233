import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { afterAll, beforeAll, expect, test } from "vitest"
import { startNewDevice } from "../new-device/newDevice.ts"
import { approve } from "../stack/consent.ts"
import { startStack, type Stack } from "../stack/startStack.ts"
import { installExample, type InstalledExample } from "./examples.ts"

let stack: Stack
let example: InstalledExample
beforeAll(async () => {
  ;[stack, example] = await Promise.all([startStack(), installExample("headless")])
})
afterAll(async () => {
  await Promise.all([stack.stop(), example.remove()])
})

test("the packed core links a device from a script in Node", async () => {
  const account = await stack.createUser()
  const { userId, deviceId, accessToken, recoveryKey } = account
  const script = spawn("node", ["link.mjs", stack.homeserver, userId, deviceId], {
    cwd: example.directory,
    stdio: ["pipe", "pipe", "inherit"],
  })
  const exited = once(script, "exit")
  const lines = createInterface({ input: script.stdout })[Symbol.asyncIterator]()
  /** What follows the word in the next line; new codes come while one waits. */
  const next = async (word: string): Promise<string> => {
    const { value = "" } = await lines.next()
    if (value.startsWith("code") && word !== "code") return next(word)
    expect(value.split(" ")[0]).toBe(word)
    return value.slice(word.length).trim()
  }
  script.stdin.write(`${accessToken}\n${recoveryKey}\n`)

  const device = startNewDevice({ qr: new Uint8Array(Buffer.from(await next("code"), "base64")) })
  await next("digits?")
  script.stdin.write(`${await device.checkCode}\n`)
  await approve(await next("open"), account)
  expect(await device.done).toMatchObject({ crossSigned: true, backupEnabled: true })
  expect(await next("linked")).toBe(`${device.deviceId} verified`)
  expect(await exited).toEqual([0, null])
  device.stop()
})
