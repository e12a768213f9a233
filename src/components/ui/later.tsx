import { useEffect, useState } from "react"
import type { ComponentType } from "react"
import { useWords } from "../../i18n/useWords.ts"
import { patiently } from "../../protocol/patiently.ts"
import { Button } from "./Button.tsx"
import { Card } from "./Card.tsx"
import { Waiting } from "./Waiting.tsx"

/**
 * A screen that is loaded when it is first shown. Unlike with `React.lazy`, a load that failed is tried again, by itself and by
 * the user, and a part of the page that cannot be had takes nothing else away: whatever the screen belongs to goes on.
 */
export function later<Props extends { cancel: () => void }>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> & { preload: () => Promise<void> } {
  let loaded: ComponentType<Props> | undefined
  function Later(props: Props) {
    const [{ Screen, failed }, set] = useState({ Screen: loaded, failed: false })
    useEffect(() => {
      if (Screen || failed) return undefined
      const gone = new AbortController()
      const { signal } = gone
      patiently(load, signal).then(
        (found) => {
          loaded = found
          if (!signal.aborted) set({ Screen: found, failed: false })
        },
        () => {
          if (!signal.aborted) set({ Screen: undefined, failed: true })
        },
      )
      return () => gone.abort()
    }, [Screen, failed])
    if (Screen) return <Screen {...props} />
    return (
      <Loading
        again={failed ? () => set({ Screen: undefined, failed: false }) : undefined}
        cancel={props.cancel}
      />
    )
  }
  return Object.assign(Later, {
    /** Loads it before it is shown. Where that fails, it is loaded when it is shown. */
    preload: () =>
      load().then(
        (found) => void (loaded = found),
        () => undefined,
      ),
  })
}

interface LoadingProps {
  /** Where loading failed: tries once more. */
  again?: (() => void) | undefined
  cancel: () => void
}

/** Something is loaded that belongs on this screen. Takes the focus only if it stays. */
export function Loading({ again, cancel }: LoadingProps) {
  const { later: words, tryAgain } = useWords().common
  return (
    <Card
      cancel={cancel}
      heading={again ? words.failed : words.heading}
      lead={again && words.failedLead}
      focusHeading={!!again}
      actions={
        again && (
          <Button weight="primary" onPress={again}>
            {tryAgain}
          </Button>
        )
      }
    >
      {!again && <Waiting longer={words.longer}>{words.waiting}</Waiting>}
    </Card>
  )
}
