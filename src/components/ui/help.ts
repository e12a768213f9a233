import { createContext } from "react"

/** Where users who need help find it, if the host names a page for that. */
export const HelpContext = createContext<string | undefined>(undefined)
