import { useEffect } from "react"
import { useWords } from "../i18n/useWords.ts"
import type { DeviceListProps } from "./devices/DeviceList.tsx"
import { Button } from "./ui/Button.tsx"
import { useEvent } from "./ui/useEvent.ts"
import { useLoaded } from "./ui/useLoaded.ts"
import { Waiting } from "./ui/Waiting.tsx"

/** The list of devices at the end of a link, which is loaded when there is an end. */
export function LinkedDevices(props: DeviceListProps) {
  const { common } = useWords()
  const { part, failed, load } = useLoaded(() => import("./devices/DeviceList.tsx"))
  const begin = useEvent(load)
  useEffect(begin, [begin])
  if (part) return <part.DeviceList {...props} />
  if (!failed) return <Waiting longer={common.later.longer}>{common.later.waiting}</Waiting>
  return (
    <>
      <p>{common.later.failed}</p>
      <Button onPress={load}>{common.tryAgain}</Button>
    </>
  )
}
