import fc from "fast-check"
import { holds } from "../protocol/testing/cases.ts"
import { isOver, type LinkSnapshot } from "./reduce.ts"
import type { Answer, LinkState, Step } from "./state.ts"
import { tokenMoves, type Move } from "./testing/tokenMoves.ts"
import { PASSWORD, TokenWorld } from "./testing/tokenWorld.ts"

/** What the user is asked at each step; everything else is said to nobody. */
const ASKED: Partial<Record<Step, Answer["kind"][]>> = {
  preparing: ["other-code", "scan-instead"],
  "showing-code": ["other-code", "scan-instead"],
  "renewal-paused": ["other-code", "scan-instead", "show-again"],
  "scan-warning": ["device-at-hand", "show-instead"],
  scanning: ["scanned", "show-instead"],
  "comparing-code": ["approve", "decline"],
  "proving-identity": ["password", "proof-page-done"],
  "consent-needed": ["consent-opened", "page-did-not-open"],
  "awaiting-consent": ["page-did-not-open"],
  "giving-secrets": ["stop-waiting"],
}

/** No cancel takes these back. */
const TOO_LATE: Step[] = ["idle", "verifying-device", "giving-secrets"]

/** After these the new device may sign in whatever we do (R5). */
const ACCEPTED: Step[] = ["awaiting-sign-in", "awaiting-consent", "checking-device"]

/** The steps that wait for the user alone, with no session that could end. */
const UNBOUNDED: Step[] = ["idle", "preparing", "showing-code", "renewal-paused", "scan-warning", "scanning"]

function ensure(fact: boolean, what: string): void {
  if (!fact) throw new Error(what)
}

const mayBeThere = (state: LinkState): boolean =>
  ACCEPTED.includes(state.step) || (state.step === "comparing-code" && state.about === "keys")

/** What one move may and may not do to what is on the screen. */
function judgeMove(world: TokenWorld, move: Move, before: LinkSnapshot, after: LinkSnapshot): void {
  if (move.kind === "answer") {
    const isAsked = !move.toDeadRun && !world.isDisposed && ASKED[before.state.step]?.includes(move.name)
    ensure(isAsked === true || after === before, `${move.name} changed something at ${before.state.step}`)
  }
  if (move.kind !== "cancel") return
  const isTooLate = isOver(before.state) || TOO_LATE.includes(before.state.step)
  if (move.ofDeadRun || isTooLate || world.isDisposed)
    return ensure(after === before, "a late cancel did something")
  const { state } = after
  ensure(state.step === "stopped", `a cancel at ${before.state.step} led to ${state.step}`)
  if (state.step !== "stopped" || state.failure.kind !== "cancelled") return
  const isTrue = mayBeThere(before.state)
    ? state.aftermath === "watching" || state.aftermath === "signed-in"
    : state.aftermath === "none"
  ensure(isTrue && state.during === before.state.step, `untrue: ${JSON.stringify(state)}`)
}

/** What is true at every moment. */
function judgeWorld({ violations, runs }: TokenWorld): void {
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

const holdsAny = (what: unknown, secrets: Iterable<string>): boolean => {
  const text = JSON.stringify(what)
  return [...secrets].some((secret) => text.includes(secret))
}

const isBug = (state: LinkState): boolean => state.step === "stopped" && state.failure.kind === "bug"

/** R13: what no state and no request may hold. */
function judgeSecrecy({ runs, scene, checkCodes }: TokenWorld): void {
  const all = runs.flatMap(({ states }) => states)
  const secrets = [...scene.tokens.issued, PASSWORD]
  ensure(!holdsAny(all, secrets), "a state holds a token or a password")
  const others = all.filter(({ step }) => step !== "comparing-code")
  ensure(!holdsAny(others, checkCodes), "the check code is where nobody compares it")
  const wire = scene.server.requests.map(({ url, body }) => url.href + body)
  ensure(!holdsAny(wire, [...secrets, ...checkCodes]), "a secret in the clear")
}

/** What has to come of it when nobody does anything any more. */
async function judgeEnd(world: TokenWorld): Promise<void> {
  const { scene } = world
  world.mend()
  const isSettled = (): boolean => isOver(scene.state) || UNBOUNDED.includes(scene.state.step)
  for (let i = 0; i < 20 && !world.isDisposed && !isSettled(); i++) await world.settle(10_000)
  ensure(world.isDisposed || isSettled(), `it hangs at ${scene.state.step}`)
  const { state } = scene
  scene.store.dispose()
  await world.settle(20_000)
  ensure(scene.machine.sleeping === 0, "somebody still sleeps after the end")
  ensure(
    world.runs.every(({ isWiped }) => isWiped),
    "keys are left",
  )
  ensure(scene.crypto.closed >= scene.crypto.opened, "a crypto device is left")
  const { requests } = scene.server
  const { length } = requests
  await world.settle(20_000)
  ensure(requests.length === length, "requests after the end")
  // R1: only a session in which our last word may be unread is left to itself.
  const mayBeUnread = world.runs.some(({ states }) => states.at(-1)?.step === "linked")
  const left = [...scene.server.sessions.values()].filter(({ isTold }) => isTold)
  ensure(mayBeUnread || left.length === 0, `${left.length} sessions are left after ${state.step}`)
}

holds(
  "R13, R23, R25: whatever users, peers, homeservers and networks do, no token is issued before the approval, nothing is signed before its key matched, no secret is seen, each link ends once, and nothing is left of it",
  fc.asyncProperty(tokenMoves, async (list) => {
    const world = new TokenWorld()
    for (const move of list) {
      const before = world.scene.store.getSnapshot()
      await world.play(move)
      judgeMove(world, move, before, world.scene.store.getSnapshot())
      judgeWorld(world)
    }
    await judgeEnd(world)
    judgeWorld(world)
    judgeSecrecy(world)
  }),
)
