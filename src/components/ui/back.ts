import { createContext, useContext, useEffect } from "react"
import { useEvent } from "./useEvent.ts"

/** Where the host says "back", the browser's button on the hosted site: listens, and returns the way to stop. */
export type Back = (act: () => void) => () => void

export const BackContext = createContext<Back>(() => () => undefined)

/** Going back acts like the button that leads out of this screen. */
export function useBack(act: () => void): void {
  const listen = useContext(BackContext)
  const onBack = useEvent(act)
  useEffect(() => listen(onBack), [listen, onBack])
}
