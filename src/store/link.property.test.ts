import fc from "fast-check"
import { holds } from "../protocol/testing/cases.ts"
import { isOver, type LinkSnapshot } from "./reduce.ts"
import type { Answer, LinkState, Step } from "./state.ts"
import { kindOf, moves, type Move } from "./testing/moves.ts"
import { SECRETS } from "./testing/scene.ts"
import { World } from "./testing/world.ts"

/** What the user is asked at each step; everything else is said to nobody. */
const ASKED: Partial<Record<Step, Answer["kind"][]>> = {
  preparing: ["other-code", "scan-instead"],
  "showing-code": ["other-code", "scan-instead"],
  "renewal-paused": ["other-code", "scan-instead", "show-again"],
  "scan-warning": ["device-at-hand", "show-instead"],
  scanning: ["scanned", "show-instead"],
  "entering-code": ["check-code", "no-code-shown"],
  "showing-check-code": ["not-asked"],
  "consent-needed": ["consent-opened", "page-did-not-open"],
  "awaiting-consent": ["page-did-not-open"],
}

/** After these the new device may sign in whatever we do (R5). */
const ACCEPTED: Step[] = ["awaiting-consent", "checking-device", "sharing-secrets"]

/** The steps that end with their session, if nobody does anything. */
const BOUNDED: Step[] = [
  "connecting",
  "entering-code",
  "showing-check-code",
  "awaiting-request",
  "consent-needed",
]

function ensure(fact: boolean, what: string): void {
  if (!fact) throw new Error(what)
}

/** What one move may and may not do to what is on the screen. */
function judgeMove(world: World, move: Move, before: LinkSnapshot, after: LinkSnapshot): void {
  if (move.kind === "answer") {
    const kind = kindOf(move.name)
    const isAsked = !move.toDeadRun && !world.isDisposed && ASKED[before.state.step]?.includes(kind)
    ensure(isAsked === true || after === before, `${kind} changed something at ${before.state.step}`)
  }
  if (move.kind !== "cancel") return
  const isTooLate = isOver(before.state) || ["sharing-secrets", "idle"].includes(before.state.step)
  if (move.ofDeadRun || isTooLate || world.isDisposed)
    return ensure(after === before, "a late cancel did something")
  const { state } = after
  ensure(state.step === "stopped", `a cancel at ${before.state.step} led to ${state.step}`)
  if (state.step !== "stopped" || state.failure.kind !== "cancelled") return
  const isThere = world.scene.devices.has(world.run?.deviceId ?? "")
  const late = isThere && state.aftermath === "signed-in" ? "signed-in" : "watching"
  const isTrue = state.aftermath === (ACCEPTED.includes(before.state.step) ? late : "none")
  ensure(isTrue && state.during === before.state.step, `untrue: ${JSON.stringify(state)}`)
}

/** What is true at every moment. */
function judgeWorld({ violations, runs }: World): void {
  ensure(violations.length === 0, violations.join(", "))
  for (const run of runs) {
    const { states } = run
    const end = states.findIndex(isOver)
    const afterEnd = end < 0 ? [] : states.slice(end)
    ensure(new Set(afterEnd.map(({ step }) => step)).size <= 1, "two ends of one run")
    ensure(!states.some(isBug), "a bug")
    const isDead = run !== runs.at(-1) || end >= 0
    ensure(!isDead || run.isWiped, "a dead run has keys")
  }
}

const isBug = (state: LinkState): boolean => state.step === "stopped" && state.failure.kind === "bug"

/** What has to come of it when nobody does anything any more. */
async function judgeEnd(world: World): Promise<void> {
  const { scene } = world
  scene.machine.setHidden(false)
  world.faults.clear()
  if (!world.isDisposed && BOUNDED.includes(scene.state.step)) {
    await world.settle(135_000)
    ensure(isOver(scene.state), `it hangs at ${scene.state.step}`)
  }
  const { state } = scene
  scene.store.dispose()
  await world.settle(20_000)
  ensure(scene.machine.sleeping === 0, "somebody still sleeps after the end")
  ensure(
    world.runs.every(({ isWiped }) => isWiped),
    "keys are left",
  )
  const { requests } = scene.server
  const { length } = requests
  await world.settle(20_000)
  ensure(requests.length === length, "requests after the end")
  const wire = requests.map(({ url, body }) => url.href + body).join()
  const values = [...Object.values(SECRETS.cross_signing), SECRETS.backup?.key ?? ""]
  ensure(!values.some((value) => wire.includes(value)), "a secret travelled in the clear")
  // R1: only a session in which the secrets may be unread is left to itself.
  const mayBeUnread = world.runs.some(({ secretsTaken }) => secretsTaken > 0)
  const left = [...scene.server.sessions.values()].filter(({ isTold }) => isTold)
  ensure(mayBeUnread || left.length === 0, `${left.length} sessions are left after ${state.step}`)
}

holds(
  "R10, R1, R9: whatever users, peers and networks do in whatever order, secrets need all four conditions, each run ends once, and nothing is left of it",
  fc.asyncProperty(moves, async (list) => {
    const world = new World()
    for (const move of list) {
      const before = world.scene.store.getSnapshot()
      await world.play(move)
      judgeMove(world, move, before, world.scene.store.getSnapshot())
      judgeWorld(world)
    }
    await judgeEnd(world)
    judgeWorld(world)
  }),
)
