import { sendKey } from "../channel/uncompared.ts"
import { joinByCode } from "../join.ts"
import type { Outgoing } from "../messages/loginToken.ts"
import type { Machine } from "../ports.ts"
import type { Code3906 } from "../qr/loginCode.ts"
import { LEFT_TO_READ, sleepUntil } from "../rendezvous/pace.ts"

const WRONG_INTENT: Outgoing = {
  type: "m.login.failure",
  reason: "incompatible_intent",
  intent: "login.reciprocate",
}

/**
 * We scanned the code of a device that is signed in itself: it is told so, and its code is used up (MSC3906, step 2). Best effort;
 * throws `Stop` when it cannot be told.
 */
export async function tellWrongIntent(code: Code3906, machine: Machine, signal: AbortSignal): Promise<void> {
  const { initiator, rendezvous } = await joinByCode(code, machine, signal)
  const channel = await sendKey(initiator, rendezvous, signal)
  await channel.sayLast(JSON.stringify(WRONG_INTENT), signal)
  await sleepUntil(machine, machine.now() + LEFT_TO_READ, signal)
  rendezvous.close()
}
