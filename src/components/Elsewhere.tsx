import { useScanningWords } from "../i18n/useScanningWords.ts"
import { Notice } from "./ui/Notice.tsx"

/** Where the devices meet, if the new device chose a place that is not the user's own server (R19). */
export function Elsewhere({ host }: { host: string | undefined }) {
  const { elsewhere } = useScanningWords()
  if (host === undefined) return null
  return (
    <Notice tone="plain" title={elsewhere.host(host)}>
      <p>{elsewhere.meaning}</p>
    </Notice>
  )
}
