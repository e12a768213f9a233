import { useEffect, useRef } from "react"
import type { OwnDevice } from "../../homeserver/devices.ts"
import { useDeviceWords } from "../../i18n/useDeviceWords.ts"
import type { DeviceTrust } from "../../protocol/ports.ts"
import { TrustMark } from "./TrustMark.tsx"
import styles from "./DeviceList.module.css"
import { useMoment } from "./useMoment.ts"

interface DeviceRowProps {
  device: OwnDevice
  /** Undefined until it is judged. */
  trust: DeviceTrust | undefined
  isNew: boolean
  isFocused: boolean
  onOpen: () => void
}

/** A device at a glance; all of it leads to its details. */
export function DeviceRow({ device, trust, isNew, isFocused, onOpen }: DeviceRowProps) {
  const words = useDeviceWords()
  const moment = useMoment()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isFocused) button.current?.focus()
  }, [isFocused])
  const name = device.name ?? words.unnamed
  return (
    <div className={styles.row}>
      <div className={styles.about}>
        <p className={styles.name}>
          <bdi>{name}</bdi>
        </p>
        <p className={styles.detail}>
          <bdi dir="ltr">{device.id}</bdi>
          {device.lastSeen !== undefined && ` · ${words.lastSeen(moment(device.lastSeen))}`}
        </p>
        <div className={styles.marks}>
          {isNew && <span className={styles.fresh}>{words.isNew}</span>}
          {device.current && <span className={styles.own}>{words.isThis}</span>}
          {trust && <TrustMark trust={trust} />}
        </div>
      </div>
      <button
        ref={button}
        type="button"
        className={styles.open}
        aria-label={words.manage(name)}
        onClick={onOpen}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true" className={styles.arrow}>
          <path d="M8 5l5 5-5 5" />
        </svg>
      </button>
    </div>
  )
}
