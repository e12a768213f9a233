import { useDeviceWords } from "../../i18n/useDeviceWords.ts"
import type { DeviceTrust } from "../../protocol/ports.ts"
import styles from "./DeviceList.module.css"

/** The sign beside the word, so that neither colour nor word alone has to say it. */
const sign: Record<DeviceTrust, string> = {
  verified: "M5 10.5l3.2 3.2L15 7",
  unsigned: "M10 5v6M10 14.4v.2",
  "wrongly-signed": "M6 6l8 8M14 6l-8 8",
  "no-keys": "M5.5 10h9",
  unknown: "M7.6 7.6a2.4 2.4 0 1 1 3.4 2.2c-.7.4-1 .9-1 1.7M10 14.4v.2",
}

/** Whether a device is verified, in a word. */
export function TrustMark({ trust }: { trust: DeviceTrust }) {
  const words = useDeviceWords()
  return (
    <span className={styles[trust]}>
      <svg viewBox="0 0 20 20" aria-hidden="true" className={styles.sign}>
        <path d={sign[trust]} />
      </svg>
      {words.trust[trust]}
    </span>
  )
}
