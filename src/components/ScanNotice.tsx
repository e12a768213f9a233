import { useScanningWords } from "../i18n/useScanningWords.ts"
import type { StateOf } from "./step.ts"
import { Notice } from "./ui/Notice.tsx"
import type { PictureState } from "./useScanPicture.ts"

interface ScanNoticeProps {
  state: StateOf<"scanning">
  picture: PictureState
}

/** What was wrong with the newest thing that was looked at: a code of the camera, or a picture. Said anew each time. */
export function ScanNotice({ state, picture }: ScanNoticeProps) {
  const { scan } = useScanningWords()
  const codeIsNewer = state.problems > picture.after

  if (picture.reading) return <output>{scan.reading}</output>
  const words =
    codeIsNewer && state.problem
      ? scan.problems[state.problem]
      : picture.problem && scan.pictures[picture.problem]
  if (!words) return null
  return (
    <Notice
      key={`${state.problems} ${picture.count}`}
      tone={codeIsNewer && state.problem === "unsafe-address" ? "danger" : "notice"}
      alert
      title={words.title}
    >
      <p>{words.text}</p>
    </Notice>
  )
}
