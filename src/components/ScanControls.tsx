import { useState } from "react"
import { useScanningWords } from "../i18n/useScanningWords.ts"
import type { Camera } from "../scanner/camera.ts"
import type { Scanner } from "../scanner/useScanner.ts"
import styles from "./ScanCode.module.css"
import { Button } from "./ui/Button.tsx"

/** What can be done with the camera, where there is a choice. */
export function ScanControls({ camera, canSwitch, switchCamera }: Scanner) {
  const { scan } = useScanningWords()
  return (
    <div className={styles.controls}>
      {canSwitch && <Button onPress={switchCamera}>{scan.switchCamera}</Button>}
      {camera?.hasLight() && <Light key={camera.deviceId} camera={camera} />}
    </div>
  )
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
