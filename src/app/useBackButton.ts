import { useEffect, useState } from "react"

import type { Back } from "../components/ui/back.ts"
import { BackButton } from "./backButton.ts"
import type { Browser } from "./browser.ts"

/** Keeps the tab's history in step with the wizard, and gives the way to hear of the back button. */
export function useBackButton(history: Browser["history"], isOpen: boolean): Back {
  const [button] = useState(() => new BackButton(history))
  useEffect(() => button.attach(), [button])
  useEffect(() => {
    button.setOpen(isOpen)
    return () => button.setOpen(false)
  }, [button, isOpen])
  return button.listen
}
