import { createContext, use, useEffect, useEffectEvent } from "react"

/** Where the host says "back", the browser's button on the hosted site: listens, and returns the way to stop. */
export type Back = (act: () => void) => () => void

export const BackContext = createContext<Back>(() => () => undefined)

/** Going back acts like the button that leads out of this screen. */
export function useBack(act: () => void): void {
  const listen = use(BackContext)
  const onBack = useEffectEvent(act)
  useEffect(() => listen(() => onBack()), [listen])
}
