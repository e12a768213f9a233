import { useEffect, useEffectEvent, useState } from "react"

import type { SignedIn } from "./session/signedIn.ts"
import type { Ending } from "./view.ts"

/** The sign-in is over. `told`: whether the server knows. */
interface Over {
  why: Ending
  told: boolean | Promise<boolean>
}

interface Watched {
  signedIn: SignedIn
  /** Nothing on the screen needs the sign-in any more: a link that ended may still be read. */
  isFree: boolean
  /** It is over. */
  onOver: () => void
  /** It is over and nothing on the screen needs it any more. */
  onSignedOut: (why: Ending, told: boolean | Promise<boolean>) => void
}

/** Watches for the end of the sign-in, by others or by what is returned, and tells of it when the screen is free. */
export function useOver({ signedIn, isFree, onOver, onSignedOut }: Watched): (over: Over) => void {
  const [over, setOver] = useState<Over>()
  useEffect(() => {
    void signedIn.ended.then((why) => setOver((before) => before ?? { why, told: true }))
  }, [signedIn])
  const leave = useEffectEvent(onSignedOut)
  const tellOver = useEffectEvent(onOver)
  useEffect(() => {
    if (over) tellOver()
  }, [over])
  useEffect(() => {
    if (over && isFree) leave(over.why, over.told)
  }, [over, isFree])
  return setOver
}
