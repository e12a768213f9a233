import type { Handshake } from "../protocol/channel/channel.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import { missingCase, Stop } from "../protocol/failure.ts"
import type { Rendezvous } from "../protocol/rendezvous/rendezvous.ts"
import { renewalsOf } from "./budget.ts"
import { Stage, type ShowingPorts } from "./stage.ts"

/** Somebody scanned one of our codes and sent an INITIATE that opened; who, the check code will tell. */
export interface Met {
  handshake: Handshake
  rendezvous: Rendezvous
}

/**
 * Shows codes until one is scanned: renewed by the time budget with one predecessor kept listening (R20), the next kind when
 * the user says that the other app cannot read this one. Throws `Stop`.
 */
export async function showUntilScanned(
  ports: ShowingPorts,
  codes: readonly CodeKind[],
  signal: AbortSignal,
): Promise<Met> {
  const stage = new Stage(ports, signal)
  // R1: nobody has scanned these, so nobody misses them when the page is left.
  const stopListening = ports.machine.onPageHide(() => stage.clear())
  let [index, renewals] = [0, 0]
  const code = (): CodeKind => codes[index % codes.length] ?? noCode()
  const begin = (): void => {
    renewals = 0
    stage.clear()
    ports.enter({ step: "preparing", code: code() })
    stage.make(code())
  }
  const renew = (): void => {
    renewals += 1
    if (renewals > renewalsOf(code())) stage.pause(code())
    else stage.make(code())
  }
  try {
    begin()
    for (;;) {
      const happening = await stage.next()
      switch (happening.kind) {
        case "initiate": {
          const met = await stage.meet(happening)
          if (met) return met
          break
        }
        case "lost":
          stage.drop(happening.from)
          break
        case "due":
          renew()
          break
        case "made":
          stage.show(happening.offer, renewals)
          break
        case "not-made":
          stage.keepShowing(happening.error)
          break
        case "other-code":
          index += 1
          begin()
          break
        case "show-again":
          begin()
          break
        default:
          missingCase(happening)
      }
      if (!stage.isBare) continue
      // The code died: nobody should go on scanning it.
      ports.enter({ step: "preparing", code: code() })
      renew()
    }
  } finally {
    stopListening()
    stage.clear()
  }
}

function noCode(): never {
  throw new Stop({ kind: "bug", what: "no code to show" })
}
