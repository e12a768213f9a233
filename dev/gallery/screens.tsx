import type { ReactElement } from "react"
import { Checking } from "../../src/components/Checking.tsx"
import { Conversations } from "../../src/components/Conversations.tsx"
import { LinkScreen } from "../../src/components/LinkScreen.tsx"
import { NotPossible } from "../../src/components/NotPossible.tsx"
import { DeviceList } from "../../src/components/devices/DeviceList.tsx"
import { failures } from "../../src/components/testing/failures.ts"
import { silentHomeserver } from "../../src/components/testing/silentHomeserver.ts"
import { states, stoppedState } from "../../src/components/testing/states.ts"
import { SignOut } from "../../src/components/SignOut.tsx"
import { SignOutDevice } from "../../src/components/SignOutDevice.tsx"
import { Card } from "../../src/components/ui/Card.tsx"
import { Unlock } from "../../src/components/Unlock.tsx"
import { missing, ok } from "../../src/homeserver/remedies.ts"
import type { Check } from "../../src/homeserver/remedies.ts"
import { ScannerContext } from "../../src/scanner/useScanner.ts"
import type { LinkState } from "../../src/store/state.ts"
import type { UnlockProblem } from "../../src/trust/problem.ts"
import { paintedScanner } from "./camera.ts"
import { me, ownDevices } from "./ownDevices.ts"

const nothing = () => undefined
const devices = (
  <DeviceList homeserver={ownDevices} userId={me} deviceId="HJKQWERTYU" newDeviceId="QMJTWVYXKA" />
)
const signOut = (
  <SignOut
    homeserver={silentHomeserver(() => new Promise(nothing))}
    userId={me}
    deviceId="QMJTWVYXKA"
    urgent={false}
    onGone={nothing}
  />
)
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
/** The sign-out of a device, as far as the homeserver's 401 with this body leads. */
const signingOut = (body: unknown) => (
  <Card heading="Sign it out">
    <SignOutDevice
      homeserver={silentHomeserver(async () => Response.json(body, { status: 401 }))}
      userId={me}
      deviceId="QMJTWVYXKA"
      onGone={nothing}
    />
  </Card>
)
const withoutCamera = (trouble: Parameters<typeof paintedScanner>[0]) => (
  <ScannerContext value={paintedScanner(trouble)}>{link(states.scanning)}</ScannerContext>
)
const notPossible = (canScan: boolean, ...checks: Check[]) => (
  <NotPossible
    diagnosis={{ checks, codes: [], scans: [], conversations: [], canLink: false, canScan }}
    busy={false}
    again={nothing}
    scan={canScan ? nothing : undefined}
    cancel={nothing}
  />
)
const inPlace = [ok("server"), ok("oauth"), ok("cross-signing")]
const locked = (problem: UnlockProblem) => (
  <Unlock unlock={() => Promise.resolve({ ok: false, problem })} onUnlocked={nothing} cancel={nothing} />
)

/** Every screen by name, with literal data. */
export const screens: Readonly<Record<string, ReactElement>> = {
  checking: <Checking cancel={nothing} />,
  "not-possible": notPossible(
    false,
    ...inPlace,
    missing("device-grant", "enable-device-grant"),
    missing("rendezvous", "enable-rendezvous"),
  ),
  "not-possible-account": notPossible(false, ...inPlace, missing("secret-storage", "set-up-secret-storage")),
  "not-possible-unknown": notPossible(true, ...inPlace, {
    id: "rendezvous",
    status: "unknown",
    remedy: "wait",
    fixer: "nobody",
    retryAfterMs: 12_000,
  }),
  "not-possible-either": notPossible(
    false,
    ok("server"),
    missing("oauth", "enable-oauth"),
    missing("device-grant", "enable-oauth"),
    missing("login-token", "enable-login-tokens"),
    ok("rendezvous"),
  ),
  "not-possible-no-place": notPossible(
    true,
    ok("server"),
    ok("login-token"),
    missing("rendezvous", "name-rendezvous"),
  ),
  "which-apps": (
    <Card heading="Which new apps">
      <Conversations codes={[]} scans={["msc3906"]} conversations={["login-token"]} />
    </Card>
  ),
  unlock: locked("wrong-key"),
  "unlock-forgotten": (
    <Unlock
      forgotten="link-ended"
      unlock={() => new Promise(nothing)}
      onUnlocked={nothing}
      cancel={nothing}
    />
  ),
  "scan-warning-only-way": link(states["scan-warning"], { canShow: false }),
  ...Object.fromEntries(Object.entries(states).map(([name, state]) => [name, link(state)])),
  "scanning-denied": withoutCamera("denied"),
  "scanning-lost": withoutCamera("lost"),
  "linked-signs-out": link(states["linked-verified"], { signsOut: true }),
  ...Object.fromEntries(
    Object.values(failures)
      .flat()
      .map((failure) => [
        ["stopped", ...Object.values(failure).filter(Boolean)].join("-"),
        link(stoppedState(failure)),
      ]),
  ),
  "aftermath-watching": link(stoppedState({ kind: "expired", at: "accepted" }, "watching")),
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
  "sign-out-password": signingOut({ flows: [{ stages: ["m.login.password"] }], session: "abc" }),
  "sign-out-page": signingOut({ flows: [{ stages: ["m.login.sso"] }], session: "abc" }),
  "sign-out-trouble": signingOut({}),
  "aftermath-signed-in-unclear": link(stoppedState({ kind: "interrupted" }, "signed-in", "sharing-secrets")),
}
