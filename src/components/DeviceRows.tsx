import type { OwnDevice } from "../homeserver/devices.ts"
import { useWords } from "../i18n/useWords.ts"
import styles from "./DeviceRows.module.css"

interface DeviceRowsProps {
  devices: readonly OwnDevice[]
  newDeviceId?: string | undefined
}

/** One row per device: the new one first, then this page, then by last activity. */
export function DeviceRows({ devices, newDeviceId }: DeviceRowsProps) {
  const words = useWords()
  const day = new Intl.DateTimeFormat(words.language, { dateStyle: "medium" })
  const rank = (device: OwnDevice) => (device.id === newDeviceId ? 0 : device.current ? 1 : 2)
  const sorted = devices.toSorted(
    (one, other) => rank(one) - rank(other) || (other.lastSeen ?? 0) - (one.lastSeen ?? 0),
  )
  return (
    <ul className={styles.rows} aria-label={words.devices.heading}>
      {sorted.map((device) => (
        <li key={device.id} className={styles.row}>
          <div>
            <p className={styles.name}>{device.name ?? words.devices.unnamed}</p>
            <p className={styles.detail}>
              {device.id}
              {device.lastSeen !== undefined && ` · ${words.devices.lastSeen(day.format(device.lastSeen))}`}
            </p>
          </div>
          {device.id === newDeviceId && <span className={styles.fresh}>{words.devices.isNew}</span>}
          {device.current && <span className={styles.own}>{words.devices.isThis}</span>}
        </li>
      ))}
    </ul>
  )
}
