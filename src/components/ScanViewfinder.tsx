import { useScanningWords } from "../i18n/useScanningWords.ts"
import type { Scanner } from "../scanner/useScanner.ts"
import styles from "./ScanCode.module.css"
import { useAfter } from "./ui/clock.ts"

interface ScanViewfinderProps {
  scanner: Scanner
  /** Whether something was read and told about: then nobody needs to hear how to look. */
  told: boolean
}

/** What the camera sees, with a frame to aim; the place is kept while the browser asks. */
export function ScanViewfinder({ scanner, told }: ScanViewfinderProps) {
  const { scan } = useScanningWords()
  const { camera, video } = scanner
  return (
    <div className={styles.finder}>
      <div className={styles.view}>
        <video
          ref={video}
          className={camera?.front ? styles.mirror : styles.video}
          muted
          playsInline
          aria-label={scan.video}
        />
        <svg className={styles.aim} viewBox="0 0 100 100" aria-hidden="true">
          <path d="M2 22V10a8 8 0 0 1 8-8h12M78 2h12a8 8 0 0 1 8 8v12M98 78v12a8 8 0 0 1-8 8H78M22 98H10a8 8 0 0 1-8-8V78" />
        </svg>
      </div>
      <output className={styles.status}>{camera ? !told && <Looking /> : scan.asking}</output>
    </div>
  )
}

/** How long one looks before it is said how to look better. */
const HELP_MS = 3000

function Looking() {
  const { scan } = useScanningWords()
  const long = useAfter(HELP_MS)
  return long ? scan.hint : scan.looking
}
