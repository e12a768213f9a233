import { useMemo } from "react"
import styles from "./QrCode.module.css"
import { qrPath } from "./qrPath.ts"

interface QrCodeProps {
  /** What to encode; undefined while it is made: the place is kept. */
  bytes: Uint8Array | undefined
  label: string
}

/** Black on a white plate in every theme, with nothing over it: what cameras read best. */
export function QrCode({ bytes, label }: QrCodeProps) {
  const drawing = useMemo(() => bytes && qrPath(bytes), [bytes])
  return (
    <div className={styles.plate}>
      {drawing && (
        <svg
          className={styles.code}
          viewBox={`0 0 ${drawing.size} ${drawing.size}`}
          shapeRendering="crispEdges"
          role="img"
          aria-label={label}
        >
          <path fill="#fff" d={`M0 0h${drawing.size}v${drawing.size}h-${drawing.size}z`} />
          <path fill="#000" d={drawing.path} />
        </svg>
      )}
    </div>
  )
}
