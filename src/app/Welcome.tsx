import { type ReactNode, useId, useState } from "react"

import { Button } from "../components/ui/Button.tsx"
import { Card } from "../components/ui/Card.tsx"
import { Devices } from "../components/ui/Devices.tsx"
import { More } from "../components/ui/More.tsx"
import { useWords } from "../i18n/useWords.ts"
import styles from "./form.module.css"
import { useAppWords } from "./words/useAppWords.ts"

interface WelcomeProps {
  leaveWhenDone: boolean
  onLeaveWhenDone: (value: boolean) => void
  onLink: () => void
  /** The user's devices. */
  devices: ReactNode
}

/** Signed in, and nothing has begun: what will be needed, and the one button. */
export function Welcome({ leaveWhenDone, onLeaveWhenDone, onLink, devices }: WelcomeProps) {
  const { home } = useAppWords()
  const words = useWords()
  const tick = useId()
  const [seesDevices, setSeesDevices] = useState(false)
  return (
    <Card
      heading={home.heading}
      lead={home.lead}
      actions={
        <Button weight="primary" onPress={onLink}>
          {home.action}
        </Button>
      }
    >
      <Devices between="searching" />
      <div className={styles.form}>
        <div>
          <h3 className={styles.subheading}>{home.needHeading}</h3>
          <ul className={styles.list}>
            {home.need.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
        <div className={styles.tick}>
          <input
            type="checkbox"
            id={tick}
            checked={leaveWhenDone}
            onChange={(event) => onLeaveWhenDone(event.currentTarget.checked)}
          />
          <label htmlFor={tick}>{home.leaveWhenDone}</label>
        </div>
        <More title={words.linked.seeDevices} onOpen={() => setSeesDevices(true)}>
          {seesDevices && devices}
        </More>
      </div>
    </Card>
  )
}
