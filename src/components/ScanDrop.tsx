import { useEffect, useState } from "react"
import { useScanningWords } from "../i18n/useScanningWords.ts"
import styles from "./ScanCode.module.css"
import { useEvent } from "./ui/useEvent.ts"

interface ScanDropProps {
  /** Undefined: what came holds no file. */
  onPicture: (picture: Blob | undefined) => void
}

/** A picture can be pasted, and dropped anywhere on the page: beside the card it would replace the page. */
export function ScanDrop({ onPicture }: ScanDropProps) {
  const { scan } = useScanningWords()
  const [over, setOver] = useState(false)
  const take = useEvent((data: DataTransfer | null) => onPicture(data?.files[0]))

  useEffect(() => {
    const gone = new AbortController()
    const { signal } = gone
    const hover = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    const leave = ({ relatedTarget }: DragEvent) => {
      if (!relatedTarget) setOver(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer)
    }
    addEventListener("dragenter", hover, { signal })
    addEventListener("dragover", hover, { signal })
    addEventListener("dragleave", leave, { signal })
    addEventListener("drop", drop, { signal })
    addEventListener("paste", ({ clipboardData }) => take(clipboardData), { signal })
    return () => gone.abort()
  }, [take])
  return <p className={over ? styles.dropHere : styles.drop}>{over ? scan.drop : scan.pictureHow}</p>
}
