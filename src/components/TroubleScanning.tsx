import { trouble } from "../i18n/en/trouble.ts"
import { useWords } from "../i18n/useWords.ts"
import styles from "./TroubleScanning.module.css"

/** What the new device shows at each of the steps: its app, the button to look for, and the camera before a code. */
const screens = [
  <>
    <circle cx="32" cy="46" r="11" />
    <path d="M18 78h28M22 86h20" />
  </>,
  <>
    <path d="M20 30h24M24 38h16" />
    <rect x="15" y="50" width="34" height="12" rx="6" />
    <rect className={styles.tap} x="15" y="68" width="34" height="14" rx="7" />
    <path className={styles.onTap} d="M21 72h4v4h-4zM30 75h13" />
  </>,
  <>
    <path d="M17 42v-8h8M39 34h8v8M47 62v8h-8M25 70h-8v-8" />
    <path className={styles.code} d="M24 41h6v6h-6zM34 41h6v6h-6zM24 57h6v6h-6zM35 52v3m5 0v8h-5" />
  </>,
]

/** Where to look and where to tap on the new device, and what else helps. */
export function TroubleScanning() {
  const { code, later } = useWords()
  const { open, choose, point } = code.steps
  return (
    <>
      {(later?.trouble ?? trouble).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ol className={styles.steps}>
        {[open, choose, point].map((step, index) => (
          <li key={step} className={styles.step}>
            <svg className={styles.phone} viewBox="0 0 64 112" aria-hidden="true">
              <rect x="6" y="4" width="52" height="104" rx="10" />
              {screens[index]}
            </svg>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
