import { setTimeout as pause } from "node:timers/promises"
import type { Progress } from "../../stack/progress.ts"
import type { Stack } from "../../stack/startStack.ts"
import { startMeasured } from "./measured.ts"
import type { Sample } from "./sample.ts"
import type { Grants } from "./signingOut.ts"
import { slopeOf } from "./slope.ts"
import { LONG_REST_OF_SDK, LOOK_EVERY } from "./soakPart.ts"

/** What crypto devices of matrix-js-sdk leave behind by themselves: what links of 2023 are to be compared with. Bytes a device. */
export interface SdkVerdict {
  devices: number
  perDevice: { heap: number; external: number; wasm: number }
  /** There is nothing of ours in it to be judged. */
  isWell: true
}

export async function soakSdk(
  devices: number,
  stack: Stack,
  grants: Grants,
  progress: Progress,
): Promise<SdkVerdict> {
  const measured = startMeasured(false)
  try {
    const account = await stack.createUser()
    const { homeserver, serverName, rendezvousServer } = stack
    const { userId, recoveryKey } = account
    const where = { homeserver, serverName, rendezvousServer, userId, recoveryKey, hasCrypto: true }
    const samples: (Sample & { devices: number })[] = []
    for (let begun = 0; begun < devices;) {
      const round = Math.min(begun + LOOK_EVERY, devices)
      for (; begun < round; begun++) {
        const device = await stack.signIn(account)
        const { accessToken, deviceId } = device
        await measured.ask("sdkAlone", { ...where, accessToken, deviceId })
        grants.add(device)
      }
      await grants.signOutAll()
      await pause(LONG_REST_OF_SDK)
      samples.push({ ...(await measured.ask("look", undefined)), devices: begun })
      progress(`matrix-js-sdk alone: ${begun} of ${devices} devices`)
    }
    const growth = (what: "heap" | "external" | "wasm") =>
      slopeOf(samples.map((sample) => [sample.devices, sample[what]]))
    const perDevice = { heap: growth("heap"), external: growth("external"), wasm: growth("wasm") }
    return { devices, perDevice, isWell: true }
  } finally {
    await measured.stop()
  }
}
