import { failureCase, isVouchingCase } from "../i18n/failureCase.ts"
import type { VouchingCase } from "../i18n/failureCase.ts"
import { useVouchingWords } from "../i18n/useVouchingWords.ts"
import { useWords } from "../i18n/useWords.ts"
import { Aftermath } from "./Aftermath.tsx"
import { EndCard } from "./EndCard.tsx"
import { isUnwanted } from "./isUnwanted.ts"
import { nextStep } from "./nextStep.ts"
import type { StoppedProps } from "./Stopped.tsx"
import { More } from "./ui/More.tsx"
import { Notice } from "./ui/Notice.tsx"

/** What a device that signed in all the same is: dangerous, or the user's own and unfinished. */
const tone = { "key-mismatch": "danger", "declined-here": "notice", "not-signed": "notice" } as const

const isSerious = (key: string): key is keyof typeof tone => Object.hasOwn(tone, key)

/** A new start does not help as long as the sign-in or the browser stay what they are. */
const lasting: readonly VouchingCase[] = ["no-crypto-keys-lost", "no-crypto-no-storage"]

/** How a link ended in which this page was to let the new device in and to verify it. Its own heading wins over the general one. */
export function StoppedVouching({ state, devices, signOut, again, done }: StoppedProps) {
  const { failures, signedIn, waitFor } = useVouchingWords()
  const { common, linked } = useWords()
  const { failure, aftermath, device } = state
  const key = failureCase(failure, navigator.onLine)
  if (!isVouchingCase(key)) return null
  const words = failures[key]
  const name = device?.name ?? common.newDevice
  const isIn = aftermath === "signed-in" || key === "key-mismatch" || key === "not-signed"
  // One thing after the other, or a choice.
  const List = isUnwanted(failure) ? "ol" : "ul"
  const retry = nextStep[failure.kind] === "again" && !lasting.includes(key)
  return (
    <EndCard
      state={state}
      heading={words.heading}
      lead={words.happened}
      again={retry ? again : undefined}
      done={done}
      urgent={isIn && isUnwanted(failure)}
    >
      {isIn && isSerious(key) ? (
        <>
          <Notice tone={tone[key]} alert={tone[key] === "danger"} title={signedIn[key].title(name)}>
            <p>{signedIn[key].meaning}</p>
            <List>
              {signedIn[key].todo.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </List>
          </Notice>
          {signOut}
          <More title={linked.seeDevices}>{devices}</More>
        </>
      ) : (
        <>
          <Aftermath state={state} />
          <p>{words.next}</p>
        </>
      )}
      {failure.kind === "token-limit" && <p>{waitFor(Math.ceil(failure.retryAfter / 1000))}</p>}
    </EndCard>
  )
}
