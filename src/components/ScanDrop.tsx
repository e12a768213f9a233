import { useEffect, useState } from "react"
import { useScanningWords } from "../i18n/useScanningWords.ts"
import styles from "./ScanCode.module.css"
import { useIsOurs } from "./ui/isOurs.ts"
import { useEvent } from "./ui/useEvent.ts"

interface ScanDropProps {
  /** Undefined: what came holds no file. */
  onPicture: (picture: Blob | undefined) => void
}

/** A picture can be pasted, and dropped beside the card too, where it would replace the page. */
export function ScanDrop({ onPicture }: ScanDropProps) {
  const { scan } = useScanningWords()
  const [over, setOver] = useState(false)
  const isOurs = useIsOurs()
  const take = useEvent((data: DataTransfer | null) => onPicture(data?.files[0]))

  useEffect(() => {
    const gone = new AbortController()
    const { signal } = gone
    const hover = (event: DragEvent) => {
      const ours = isOurs(event)
      if (ours) event.preventDefault()
      setOver(ours)
    }
    const leave = ({ relatedTarget }: DragEvent) => {
      if (!relatedTarget) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!isOurs(event)) return
      event.preventDefault()
      take(event.dataTransfer)
    }
    const paste = (event: ClipboardEvent) => {
      if (isOurs(event)) take(event.clipboardData)
    }
    addEventListener("dragenter", hover, { signal })
    addEventListener("dragover", hover, { signal })
    addEventListener("dragleave", leave, { signal })
    addEventListener("drop", drop, { signal })
    addEventListener("paste", paste, { signal })
    return () => gone.abort()
  }, [take, isOurs])
  return <p className={over ? styles.dropHere : styles.drop}>{over ? scan.drop : scan.pictureHow}</p>
}
