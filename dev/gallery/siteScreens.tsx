import type { ReactElement } from "react"
import { DevicesPage } from "../../src/app/DevicesPage.tsx"
import { LoginNotice } from "../../src/app/login/LoginNotice.tsx"
import { NearlyDone } from "../../src/app/NearlyDone.tsx"
import { NotSetUp } from "../../src/app/NotSetUp.tsx"
import type { SignInProblem } from "../../src/app/oauth/problem.ts"
import { OtherAccount } from "../../src/app/OtherAccount.tsx"
import { SignedOut } from "../../src/app/SignedOut.tsx"
import { SignIn } from "../../src/app/SignIn.tsx"
import { UnfitPage } from "../../src/app/UnfitPage.tsx"
import type { Ending } from "../../src/app/view.ts"
import { Welcome } from "../../src/app/Welcome.tsx"
import { en as words } from "../../src/app/words/en.ts"
import { login } from "../../src/app/words/en/login.ts"
import { Card } from "../../src/components/ui/Card.tsx"
import { devices } from "./deviceScreens.tsx"
import { keysOf } from "./keysOf.ts"
import { me } from "./ownDevices.ts"

const nothing = () => undefined

const signIn = (problem?: SignInProblem, by: "us" | "link" | "only" = "us") => (
  <SignIn
    proposal={{ server: "example.org", by }}
    homeservers={undefined}
    problem={problem}
    onSignIn={() => new Promise(nothing)}
  />
)

/** What comes with a problem, where something does. */
const more = {
  issuer: "https://account.example.org/",
  detail: "The redirect address is not allowed.",
  what: "token_endpoint",
}

/** An ending that is new does not compile before it is here. */
const endings: Record<Ending, true> = { asked: true, done: true, unused: true, ended: true, expired: true }

const config = {
  unreachable: { kind: "unreachable" },
  "not-json": { kind: "not-json", text: "{" },
  "unknown-key": { kind: "unknown-key", at: "home-server" },
  invalid: { kind: "invalid", at: "languages.0", what: "must be a language" },
} as const

/** Pages in themselves, in place of the site. */
export const wholePages: Readonly<Record<string, ReactElement>> = {
  ...Object.fromEntries(keysOf(words.unfit).map((why) => [`site-${why}`, <UnfitPage key={why} why={why} />])),
  ...Object.fromEntries(
    keysOf(config).map((kind) => [
      `site-config-${kind}`,
      <NotSetUp key={kind} problem={config[kind]} detail="config.json, line 3" />,
    ]),
  ),
}

/** The hosted site around the wizard. */
export const siteScreens: Readonly<Record<string, ReactElement>> = {
  "site-sign-in": signIn(),
  "site-sign-in-by-link": signIn(undefined, "link"),
  "site-sign-in-only": signIn(undefined, "only"),
  "site-sign-in-not-allowed": signIn({
    kind: "not-allowed",
    server: "example.net",
    allowed: ["example.org"],
  }),
  ...Object.fromEntries(
    keysOf(words.discovery).map((problem) => [
      `site-sign-in-${problem}`,
      signIn({ kind: "discovery", problem }),
    ]),
  ),
  ...Object.fromEntries(
    keysOf(words.problems).map((kind) => [`site-sign-in-${kind}`, signIn({ kind, ...more })]),
  ),
  ...Object.fromEntries(
    keysOf(login.problems).map((kind) => [
      `site-password-${kind}`,
      <Card key={kind} heading="Sign in">
        <LoginNotice problem={{ kind, detail: more.detail }} />
      </Card>,
    ]),
  ),
  "site-password-rate-limited": (
    <Card heading="Sign in">
      <LoginNotice problem={{ kind: "rate-limited", ms: 40_000 }} />
    </Card>
  ),
  "site-welcome": <Welcome leaveWhenDone onLeaveWhenDone={nothing} onLink={nothing} devices={devices} />,
  "site-devices": (
    <DevicesPage cancel={nothing} onLink={nothing}>
      {devices}
    </DevicesPage>
  ),
  "site-other-account": (
    <OtherAccount
      route={{ place: "link", homeserver: undefined, userId: "@other:example.net", hash: "" }}
      userId={me}
      cancel={nothing}
      onSignOut={nothing}
    />
  ),
  "site-nearly-done": <NearlyDone isLeaving={false} />,
  "site-leaving": <NearlyDone isLeaving />,
  ...Object.fromEntries(
    keysOf(endings).map((why) => [
      `site-signed-out-${why}`,
      <SignedOut key={why} why={why} revoked onSignIn={nothing} />,
    ]),
  ),
  "site-signed-out-not-told": <SignedOut why="asked" revoked={false} onSignIn={nothing} />,
}
