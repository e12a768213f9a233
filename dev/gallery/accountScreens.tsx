import type { ReactElement } from "react"
import { Checking } from "../../src/components/Checking.tsx"
import { Conversations } from "../../src/components/Conversations.tsx"
import { NotBorrowed } from "../../src/components/NotBorrowed.tsx"
import { NotPossible } from "../../src/components/NotPossible.tsx"
import { OtherTab } from "../../src/components/OtherTab.tsx"
import { Card } from "../../src/components/ui/Card.tsx"
import { Unlock } from "../../src/components/Unlock.tsx"
import { AccountNotice } from "../../src/embed/AccountNotice.tsx"
import { missing, ok, unknown } from "../../src/homeserver/remedies.ts"
import type { Check } from "../../src/homeserver/remedies.ts"
import { accountNotices } from "../../src/i18n/en/accountNotices.ts"
import { borrowing } from "../../src/i18n/en/borrowing.ts"
import { notPossible as notPossibleWords } from "../../src/i18n/en/notPossible.ts"
import { unlockWords } from "../../src/i18n/en/unlock.ts"
import { Acted, typed } from "./Acted.tsx"
import { keysOf } from "./keysOf.ts"

const nothing = () => undefined

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

/** A typed key, and what came of it. */
const unlocked = (problem: keyof typeof unlockWords.problems) => (
  <Acted act={typed}>
    <Unlock
      unlock={() =>
        problem === "bug" ? Promise.reject(new Error("bug")) : Promise.resolve({ ok: false, problem })
      }
      onUnlocked={nothing}
      cancel={nothing}
    />
  </Acted>
)

const waiting = { unlock: () => new Promise<never>(nothing), onUnlocked: nothing, cancel: nothing }

const each = <T extends object>(
  prefix: string,
  words: T,
  screen: (key: keyof T & string) => ReactElement,
): Record<string, ReactElement> =>
  Object.fromEntries(keysOf(words).map((key) => [`${prefix}-${key}`, screen(key)]))

/** What comes before a link: this homeserver, this account and its keys. */
export const accountScreens: Readonly<Record<string, ReactElement>> = {
  checking: <Checking cancel={nothing} />,
  "not-possible": notPossible(
    false,
    ...inPlace,
    missing("device-grant", "enable-device-grant"),
    missing("rendezvous", "enable-rendezvous"),
  ),
  ...each("not-possible", notPossibleWords.remedies, (remedy) =>
    notPossible(false, ...inPlace, missing("secret-storage", remedy)),
  ),
  "not-possible-unknown": notPossible(
    true,
    ...inPlace,
    unknown("rendezvous", { kind: "rate-limited", retryAfterMs: 12_000 }),
  ),
  "not-possible-either": notPossible(
    false,
    ok("server"),
    missing("oauth", "enable-oauth"),
    missing("device-grant", "enable-oauth"),
    missing("login-token", "enable-login-tokens"),
    ok("rendezvous"),
  ),
  "which-apps": (
    <Card heading="Which new apps">
      <Conversations codes={[]} scans={["msc3906"]} conversations={["login-token"]} />
    </Card>
  ),
  unlock: <Unlock {...waiting} />,
  "unlock-not-held": <Unlock notHeld {...waiting} />,
  "unlock-forgotten-idle": <Unlock forgotten="idle" {...waiting} />,
  "unlock-forgotten": <Unlock forgotten="link-ended" {...waiting} />,
  "unlock-busy": (
    <Acted act={typed}>
      <Unlock {...waiting} />
    </Acted>
  ),
  ...each("unlock", unlockWords.problems, unlocked),
  ...each("not-borrowed", borrowing, (problem) => (
    <NotBorrowed problem={problem} again={nothing} cancel={nothing} />
  )),
  ...each("account", accountNotices, (what) => (
    <AccountNotice what={what} again={nothing} cancel={nothing} />
  )),
  "other-tab": <OtherTab taken={false} onTake={nothing} cancel={nothing} />,
  "other-tab-took-over": <OtherTab taken onTake={nothing} cancel={nothing} />,
}
