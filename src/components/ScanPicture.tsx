import { useRef } from "react"
import { useScanningWords } from "../i18n/useScanningWords.ts"
import { Button } from "./ui/Button.tsx"

interface ScanPictureProps {
  weight: "primary" | "secondary"
  onPicture: (picture: Blob) => void
}

/** For a photo or screenshot of the code. Phones offer their own camera here, too. */
export function ScanPicture({ weight, onPicture }: ScanPictureProps) {
  const { scan } = useScanningWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button weight={weight} onPress={() => input.current?.click()}>
        {scan.picture}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={scan.picture}
        onChange={({ target }) => {
          const [picture] = target.files ?? []
          if (picture) onPicture(picture)
          // The same file may be chosen again, after it was changed.
          target.value = ""
        }}
      />
    </>
  )
}
