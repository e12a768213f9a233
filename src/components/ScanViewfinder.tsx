import { useState } from "react"
import { useScanningWords } from "../i18n/useScanningWords.ts"
import type { Camera } from "../scanner/camera.ts"
import type { Scanner } from "../scanner/useScanner.ts"
import styles from "./ScanCode.module.css"
import { Button } from "./ui/Button.tsx"
import { useAfter } from "./ui/clock.ts"

interface ScanViewfinderProps {
  scanner: Scanner
  /** Whether to say how to hold it when nothing is read. */
  helps: boolean
}

/** What the camera sees, with a frame to aim; the place is kept while the browser asks. */
export function ScanViewfinder({ scanner, helps }: ScanViewfinderProps) {
  const { scan } = useScanningWords()
  const { camera, video, canSwitch, switchCamera } = scanner
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
      <output className={styles.status}>{camera ? <Looking helps={helps} /> : scan.asking}</output>
      <div className={styles.controls}>
        {canSwitch && <Button onPress={switchCamera}>{scan.switchCamera}</Button>}
        {camera?.hasLight() && <Light key={camera.deviceId} camera={camera} />}
      </div>
    </div>
  )
}

/** How long one looks before it is said how to look better. */
const HELP_MS = 3000

function Looking({ helps }: { helps: boolean }) {
  const { scan } = useScanningWords()
  const long = useAfter(HELP_MS)
  return long && helps ? scan.hint : scan.looking
}

function Light({ camera }: { camera: Camera }) {
  const { scan } = useScanningWords()
  const [lit, setLit] = useState(false)
  const turn = () =>
    camera.setLight(!lit).then(
      () => setLit(!lit),
      // It does not obey; the camera goes on.
      () => undefined,
    )
  return <Button onPress={() => void turn()}>{lit ? scan.lightOff : scan.lightOn}</Button>
}
