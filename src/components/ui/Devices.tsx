import styles from "./Devices.module.css"

/** What is drawn between this device and the new one. */
export type Between = "searching" | "joined" | "sharing" | "done" | "warning" | "apart"

/** The two devices and what is between them. Decoration: the words beside it say the same. */
export function Devices({ between }: { between: Between }) {
  return (
    <svg className={styles.devices} viewBox="0 0 240 88" aria-hidden="true">
      <g className={styles.device}>
        <rect x="14" y="14" width="80" height="52" rx="6" />
        <path d="M4 74h100" />
      </g>
      <g className={between === "done" ? styles.deviceDone : styles.device}>
        <rect x="180" y="8" width="42" height="70" rx="8" />
        <path d="M196 16h10" />
      </g>
      <g className={styles[between]}>{betweenDrawing[between]}</g>
    </svg>
  )
}

const betweenDrawing = {
  searching: <path className={styles.dots} d="M112 43h52" />,
  joined: <path d="M112 43h52" />,
  sharing: (
    <>
      <path className={styles.dots} d="M112 43h52" />
      <circle className={styles.key} cx="112" cy="43" r="5" />
    </>
  ),
  done: (
    <>
      <path d="M112 43h52" />
      <path d="M193 45l6 6 11-13" />
    </>
  ),
  warning: (
    <>
      <path className={styles.dots} d="M112 43h52" />
      <path d="M201 30v16M201 55v.5" />
    </>
  ),
  apart: <path d="M112 43h14m24 0h14m-32-7 12 14m0-14-12 14" />,
}
