import type { ReactElement } from "react"
import { LinkScreen } from "../../src/components/LinkScreen.tsx"
import { ScanNotice } from "../../src/components/ScanNotice.tsx"
import { failures } from "../../src/components/testing/failures.ts"
import { states, stoppedState } from "../../src/components/testing/states.ts"
import { Card } from "../../src/components/ui/Card.tsx"
import { scanning } from "../../src/i18n/en/scanning.ts"
import { ScannerContext } from "../../src/scanner/useScanner.ts"
import type { LinkState, Step } from "../../src/store/state.ts"
import { Acted, unfolded } from "./Acted.tsx"
import { paintedScanner } from "./camera.ts"
import { keysOf } from "./keysOf.ts"
import { devices, signOut } from "./deviceScreens.tsx"

const nothing = () => undefined

const link = (state: LinkState, { signsOut = false, canShow = true } = {}) => (
  <LinkScreen
    state={state}
    answer={nothing}
    cancel={nothing}
    again={nothing}
    done={nothing}
    canShow={canShow}
    otherCode
    signsOut={signsOut}
    devices={devices}
    signOut={signOut}
  />
)

const withoutCamera = (trouble: Parameters<typeof paintedScanner>[0]) => (
  <ScannerContext value={paintedScanner(trouble)}>{link(states.scanning)}</ScannerContext>
)

type Unseen = Exclude<Step, (typeof states)[keyof typeof states]["step"] | "stopped">
/** A step that is in no literal state does not compile. */
type Screens = [Unseen] extends [never] ? Readonly<Record<string, ReactElement>> : `no state of ${Unseen}`

/** Every state of a link, and every way it can end. */
export const linkScreens: Screens = {
  "showing-code-trouble": <Acted act={unfolded}>{link(states["showing-code"])}</Acted>,
  "scan-warning-only-way": link(states["scan-warning"], { canShow: false }),
  ...Object.fromEntries(Object.entries(states).map(([name, state]) => [name, link(state)])),
  ...Object.fromEntries(
    keysOf(scanning.scan.trouble).map((trouble) => [`scanning-camera-${trouble}`, withoutCamera(trouble)]),
  ),
  ...Object.fromEntries(
    keysOf(scanning.scan.problems).map((problem) => [
      `scanning-${problem}`,
      link({ step: "scanning", problem, problems: 1 }),
    ]),
  ),
  ...Object.fromEntries(
    keysOf(scanning.scan.pictures).map((problem) => [
      `picture-${problem}`,
      <Card key={problem} heading="A picture">
        <ScanNotice state={states.scanning} picture={{ count: 1, after: 0, reading: false, problem }} />
      </Card>,
    ]),
  ),
  "linked-signs-out": link(states["linked-verified"], { signsOut: true }),
  "linked-with-devices": <Acted act={unfolded}>{link(states["linked-verified"])}</Acted>,
  ...Object.fromEntries(
    Object.values(failures)
      .flat()
      .map((failure) => [
        ["stopped", ...Object.values(failure).filter(Boolean)].join("-"),
        link(stoppedState(failure)),
      ]),
  ),
  "stopped-with-details": <Acted act={unfolded}>{link(stoppedState({ kind: "wrong-code" }))}</Acted>,
  "aftermath-watching": link(stoppedState({ kind: "expired", at: "accepted" }, "watching")),
  "aftermath-not-known": link(stoppedState({ kind: "signed-out" }, "not-known")),
  "aftermath-stayed-out": link(stoppedState({ kind: "cancelled", by: "us" }, "stayed-out")),
  "aftermath-signed-in": link(stoppedState({ kind: "expired", at: "accepted" }, "signed-in")),
  "aftermath-may-still-sign-in": link(
    stoppedState({ kind: "cancelled", by: "us" }, "watching", "awaiting-sign-in"),
  ),
  ...Object.fromEntries(
    (["key-mismatch", "declined-here", "not-signed"] as const).map((kind) => [
      `aftermath-signed-in-${kind}`,
      link(stoppedState({ kind }, "signed-in", "comparing-code")),
    ]),
  ),
  "aftermath-signed-in-unclear": link(stoppedState({ kind: "interrupted" }, "signed-in", "sharing-secrets")),
}
