import { dialectOf, type CodeKind } from "../protocol/dialect.ts"
import { missingCase, Stop } from "../protocol/failure.ts"
import { renewalsOf } from "./budget.ts"
import type { Listening } from "./listening.ts"
import { Stage, type Met, type MeetingPorts } from "./stage.ts"

/**
 * Shows codes until one is scanned: renewed by the time budget with one predecessor kept listening (R20), the next kind when
 * the user says that the other app cannot read this one; or until the user would rather scan. Throws `Stop`.
 */
export async function showUntilScanned(
  ports: MeetingPorts,
  codes: readonly CodeKind[],
  signal: AbortSignal,
): Promise<Met | "scan-instead"> {
  const stage = new Stage(ports, signal)
  const stopListening = ports.machine.onPageHide(() => stage.leave())
  /** `shown`: so many codes since the user was last asked; one that could not be made is none. */
  let [index, shown] = [0, 0]
  const code = (): CodeKind => codes[index % codes.length] ?? noCode()
  const begin = async (): Promise<void> => {
    shown = 0
    stage.clear()
    // Fail before the code: nobody should scan what cannot be finished.
    if (dialectOf(code()) === "msc3906") await ports.crypto?.ready(ports.enter, signal)
    ports.enter({ step: "preparing", code: code() })
    stage.make(code())
  }
  const renew = (): void => {
    if (shown > renewalsOf(code())) stage.pause(code())
    else stage.make(code())
  }
  const bury = (listening: Listening): void => {
    const wasShown = stage.isShown(listening)
    stage.drop(listening)
    if (!wasShown) return
    // The code on the screen died: nobody should go on scanning it.
    ports.enter({ step: "preparing", code: code() })
    if (!stage.isMaking) renew()
  }
  try {
    await begin()
    for (;;) {
      const happening = await stage.next()
      switch (happening.kind) {
        case "initiate": {
          const met = await stage.meet(happening)
          if (met) return met
          bury(happening.from)
          break
        }
        case "lost":
          bury(happening.from)
          break
        case "due":
          renew()
          break
        case "made":
          stage.show(happening.offer, shown)
          shown += 1
          break
        case "not-made":
          stage.keepShowing(happening.error)
          break
        case "other-code":
          index += 1
          await begin()
          break
        case "show-again":
          await begin()
          break
        case "scan-instead":
          return "scan-instead"
        default:
          missingCase(happening)
      }
    }
  } finally {
    stopListening()
    stage.clear()
  }
}

function noCode(): never {
  throw new Stop({ kind: "bug", what: "no code to show" })
}
