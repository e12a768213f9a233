import { useScanningWords } from "../i18n/useScanningWords.ts"
import { useScanner } from "../scanner/useScanner.ts"
import { ScanControls } from "./ScanControls.tsx"
import { ScanDrop } from "./ScanDrop.tsx"
import { ScanNotice } from "./ScanNotice.tsx"
import { ScanPicture } from "./ScanPicture.tsx"
import { ScanViewfinder } from "./ScanViewfinder.tsx"
import type { StepProps } from "./step.ts"
import { Button } from "./ui/Button.tsx"
import { Card } from "./ui/Card.tsx"
import { useScanPicture } from "./useScanPicture.ts"

export interface ScanCodeProps extends StepProps<"scanning"> {
  /** Whether a code can be shown instead. */
  canShow: boolean
}

/** The camera, or a picture, for the code of the new device. Nobody is asked for a camera before this screen is there. */
export function ScanCode({ state, answer, cancel, canShow }: ScanCodeProps) {
  const { scan } = useScanningWords()
  const send = (bytes: Uint8Array) => answer({ kind: "scanned", bytes })
  const scanner = useScanner(send)
  const picture = useScanPicture(scanner.readPicture, send, state.problems)
  const { trouble } = scanner
  // Without the decoder pictures are of no use either.
  const seesPictures = trouble !== "not-loaded"
  const { heading, lead } = trouble ? scan.trouble[trouble] : scan
  return (
    <Card
      phase="scan"
      cancel={cancel}
      heading={heading}
      lead={lead}
      actions={
        <>
          {seesPictures && (
            <ScanPicture weight={trouble ? "primary" : "secondary"} onPicture={picture.read} />
          )}
          {trouble && (
            <Button weight={seesPictures ? "secondary" : "primary"} onPress={scanner.again}>
              {seesPictures ? scan.cameraAgain : scan.loadAgain}
            </Button>
          )}
          {canShow && <Button onPress={() => answer({ kind: "show-instead" })}>{scan.showInstead}</Button>}
        </>
      }
    >
      {!trouble && <ScanViewfinder scanner={scanner} told={state.problems + picture.state.count > 0} />}
      <ScanNotice state={state} picture={picture.state} />
      {!trouble && <ScanControls {...scanner} />}
      {seesPictures && <ScanDrop onPicture={picture.read} />}
    </Card>
  )
}
