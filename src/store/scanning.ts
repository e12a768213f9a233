import { fetched } from "../protocol/fetched.ts"
import type { Machine } from "../protocol/ports.ts"
import type { Code3906, LoginCode } from "../protocol/qr/loginCode.ts"
import type { ScanProblem } from "../protocol/qr/scanned.ts"
import type { MeetingPorts } from "./stage.ts"

/**
 * Warns, then waits for the bytes of a code that a new device shows; every other code is told in place, and the scan goes on.
 * The warning comes first each time, whatever led here. Throws `Stop`.
 * @param canShow whether there is a code to go back to
 */
export async function scanUntilRead(
  { machine, homeserver, door, enter, scans }: MeetingPorts,
  canShow: boolean,
  signal: AbortSignal,
): Promise<LoginCode | "show-instead"> {
  const back = canShow ? (["show-instead"] as const) : []
  // All that a scan needs is fetched while the user reads; if that fails, again when it is needed.
  const load = () => Promise.all([import("../protocol/qr/scanned.ts"), import("../protocol/join.ts")])
  load().catch(() => undefined)
  enter({ step: "scan-warning" })
  const read = await door.ask(["device-at-hand", ...back], signal)
  if (read.kind === "show-instead") return "show-instead"
  let problem: ScanProblem | undefined
  for (let problems = 0; ; problems++) {
    enter({ step: "scanning", problem, problems })
    const answer = await door.ask(["scanned", ...back], signal)
    if (answer.kind === "show-instead") return "show-instead"
    const [{ readScannedCode }] = await fetched(load, machine, signal)
    const judged = readScannedCode(new Uint8Array(answer.bytes), homeserver.baseUrl, scans)
    if ("code" in judged) return judged.code
    if (judged.wrongIntent) void tell(judged.wrongIntent, machine, signal)
    problem = judged.problem
  }
}

/** Also the other device should know that nothing will come of it. Best effort: the user goes on scanning meanwhile. */
async function tell(code: Code3906, machine: Machine, signal: AbortSignal): Promise<void> {
  try {
    const { tellWrongIntent } = await import("../protocol/conversation/wrongIntent.ts")
    await tellWrongIntent(code, machine, signal)
  } catch {
    // Its code may have run out, or the link may have ended: there is nobody to tell.
  }
}
