import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { useState } from "react"

import { Button } from "../components/ui/Button.tsx"
import { useEvent } from "../components/ui/useEvent.ts"
import type { Browser } from "./browser.ts"
import type { Config } from "./config.ts"
import type { Route } from "./route.ts"
import { Home } from "./Home.tsx"
import type { SignedIn } from "./session/signedIn.ts"
import { Shell } from "./Shell.tsx"
import type { Ending } from "./view.ts"
import { useUnused } from "./useUnused.ts"
import { useAppWords } from "./words/useAppWords.ts"

interface SignedInSiteProps {
  browser: Browser
  config: Config
  signedIn: SignedIn
  /** Where a link that was followed leads, until the user is there. */
  route: Route | undefined
  onArrived: () => void
  /** `told`: whether the server knows. */
  end: (why: Ending, told: boolean | Promise<boolean>) => Promise<void>
}

/** The page of a signed-in user, and the ways out of the sign-in. */
export function SignedInSite({ browser, config, signedIn, route, onArrived, end }: SignedInSiteProps) {
  const { home } = useAppWords()
  // One cache per sign-in: nothing of one account is ever shown to the next.
  const [queries] = useState(() => new QueryClient())
  const [isOver, setOver] = useState(false)

  useUnused(
    signedIn,
    useEvent(() => void end("unused", signedIn.signOut())),
  )

  const leave = (
    <Button weight="quiet" onPress={() => void end("asked", signedIn.signOut())}>
      {home.signOut}
    </Button>
  )
  return (
    <QueryClientProvider client={queries}>
      <Shell {...(isOver ? {} : { userId: signedIn.userId, action: leave })}>
        <Home
          browser={browser}
          config={config}
          signedIn={signedIn}
          route={route}
          onArrived={onArrived}
          onOver={() => setOver(true)}
          onSignedOut={(why, told) => void end(why, told)}
        />
      </Shell>
    </QueryClientProvider>
  )
}
