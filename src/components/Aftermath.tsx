import { useStoppedWords } from "../i18n/useStoppedWords.ts"
import type { StateOf } from "./step.ts"
import { Notice } from "./ui/Notice.tsx"
import { Waiting } from "./ui/Waiting.tsx"

/** The new device may have the keys: they were under way. */
export const areKeysUnclear = ({ during, failure }: StateOf<"stopped">): boolean =>
  (during === "sharing-secrets" && failure.kind !== "keys-unavailable") || during === "giving-secrets"

/** What remains where: nothing, a request that may still be approved, or a device without keys (R5). */
export function Aftermath({ state }: { state: StateOf<"stopped"> }) {
  const stopped = useStoppedWords()
  const { aftermath, during } = state
  switch (aftermath) {
    case "none":
    case "stayed-out":
      return (
        <Notice tone="good" announced title={stopped.safe}>
          <p>{stopped[aftermath === "none" ? "nothingShared" : "stayedOut"]}</p>
        </Notice>
      )
    case "watching":
    case "not-known":
      return (
        <>
          {during === "awaiting-sign-in" ? (
            <Notice tone="notice" title={stopped.mayStillSignIn}>
              <p>{stopped.nothingSharedButApproved}</p>
            </Notice>
          ) : (
            <Notice tone="notice" title={stopped.dontApprove}>
              <p>{stopped.nothingSharedYet}</p>
            </Notice>
          )}
          {aftermath === "watching" ? (
            <Waiting longer={stopped.watchingLonger}>{stopped.watching}</Waiting>
          ) : (
            <Notice tone="plain" announced title={stopped.notKnown} />
          )}
        </>
      )
    case "signed-in":
      return (
        <Notice tone="plain" announced title={stopped.signedIn.finish}>
          <p>{areKeysUnclear(state) ? stopped.signedIn.keysUnclear : stopped.signedIn.noKeys}</p>
          <ul>
            {stopped.signedIn.ways.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{stopped.signedIn.stranger}</p>
        </Notice>
      )
  }
}
