import { useRef } from "react"
import type { OwnDevice } from "../../homeserver/devices.ts"
import { useDeviceWords } from "../../i18n/useDeviceWords.ts"
import { useWords } from "../../i18n/useWords.ts"
import { Button } from "../ui/Button.tsx"
import { Notice } from "../ui/Notice.tsx"
import styles from "./DeviceList.module.css"
import type { News } from "./useDeviceNews.ts"

/** Of more, the list itself tells. */
const SHOWN = 3

/** What changed in the account while the page was open; a sign-in that nobody here began is easy to act on. */
export function DeviceNews({ news, onLook }: { news: News; onLook: (device: OwnDevice) => void }) {
  const words = useDeviceWords()
  const { common } = useWords()
  const { appeared, gone, seen } = news
  const place = useRef<HTMLDivElement>(null)
  const saw = (device: OwnDevice) => {
    // What is pressed goes away; who uses the keyboard goes on from here.
    place.current?.focus()
    seen(device)
  }
  const nameOf = ({ name }: OwnDevice) => name ?? words.unnamed
  return (
    <div ref={place} tabIndex={-1} aria-live="polite" className={styles.news}>
      {appeared.slice(0, SHOWN).map((device) => (
        <Notice key={device.id} tone="notice" title={words.appeared(nameOf(device))}>
          <p>{words.appearedMeaning}</p>
          <div className={styles.buttons}>
            <Button onPress={() => onLook(device)}>{words.look}</Button>
            <Button weight="quiet" onPress={() => saw(device)}>
              {words.mine}
            </Button>
          </div>
        </Notice>
      ))}
      {gone.slice(0, SHOWN).map((device) => (
        <Notice key={device.id} tone="plain" title={words.gone(nameOf(device))}>
          <div className={styles.buttons}>
            <Button weight="quiet" onPress={() => saw(device)}>
              {common.close}
            </Button>
          </div>
        </Notice>
      ))}
    </div>
  )
}
