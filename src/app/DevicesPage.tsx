import type { ReactNode } from "react"

import { Button } from "../components/ui/Button.tsx"
import { useBack } from "../components/ui/back.ts"
import { Card } from "../components/ui/Card.tsx"
import { useDeviceWords } from "../i18n/useDeviceWords.ts"
import { useArrivalWords } from "./words/useArrivalWords.ts"
import { useAppWords } from "./words/useAppWords.ts"

export interface DevicesPageProps {
  /** Back to the start. */
  cancel: () => void
  onLink: () => void
  /** The list. */
  children: ReactNode
}

/** The user's devices by themselves: where `#/devices` leads. */
export function DevicesPage({ cancel, onLink, children }: DevicesPageProps) {
  const devices = useDeviceWords()
  const { home } = useAppWords()
  const { back } = useArrivalWords()
  useBack(cancel)
  return (
    <Card
      heading={devices.heading}
      actions={
        <>
          <Button weight="primary" onPress={onLink}>
            {home.action}
          </Button>
          <Button onPress={cancel}>{back}</Button>
        </>
      }
    >
      {children}
    </Card>
  )
}
