import { useEffect, useState } from "react"

import { Button } from "../components/ui/Button.tsx"
import { Card } from "../components/ui/Card.tsx"
import { later } from "../components/ui/later.tsx"
import { Waiting } from "../components/ui/Waiting.tsx"
import type { Browser } from "./browser.ts"
import type { Config } from "./config.ts"
import type { LoginProps } from "./login/Login.tsx"
import { Message } from "./Message.tsx"
import { signInAt } from "./oauth/signInAt.ts"
import { Shell } from "./Shell.tsx"
import { SignedInSite } from "./SignedInSite.tsx"
import { SignedOut } from "./SignedOut.tsx"
import { propose } from "./proposal.ts"
import { keepRoute, readRoute, type Route } from "./route.ts"
import { SignIn } from "./SignIn.tsx"
import { signOut } from "./session/end.ts"
import { currentSignIn, expiredSignIn } from "./session/record.ts"
import { resume } from "./start.ts"
import type { Ending, View } from "./view.ts"
import { useAppWords } from "./words/useAppWords.ts"

const Login = later<LoginProps>(() => import("./login/Login.tsx").then((module) => module.Login))

interface SiteProps {
  browser: Browser
  config: Config
  /** What the page's load came to. */
  first: View
  /** Where the user was going when the page was loaded. */
  going: Route | undefined
  /** Leaves the page. */
  goTo: (url: URL) => void
}

/** The one place that knows whether somebody is signed in. */
export function Site({ browser, config, first, going, goTo }: SiteProps) {
  const words = useAppWords()
  const [now, show] = useState(first)
  const [route, setRoute] = useState(going)
  useEffect(() => browser.history.onLink((hash) => setRoute(readRoute(hash))), [browser])

  function leave(url: URL) {
    keepRoute(browser, route)
    goTo(url)
  }

  async function signIn(server: string, stay: boolean) {
    const result = await signInAt(browser, server, config, stay)
    if (!result.ok) return result.problem
    if ("offer" in result) show({ view: "login", offer: result.offer })
    else leave(result.goTo)
    return undefined
  }

  async function tryAgain() {
    show({ view: "busy" })
    show(await resume(browser, config))
  }

  async function end(why: Ending, told: boolean | Promise<boolean>) {
    show({ view: "busy" })
    show({ view: "signed-out", why, revoked: await told })
  }

  switch (now.view) {
    case "home":
      return (
        <SignedInSite
          browser={browser}
          config={config}
          signedIn={now.signedIn}
          route={route}
          onArrived={() => setRoute(undefined)}
          end={end}
        />
      )
    case "sign-in": {
      const proposal = propose(config, route, expiredSignIn(browser)?.baseUrl)
      return (
        <Shell>
          <SignIn
            key={route?.hash}
            proposal={proposal}
            homeservers={config.homeservers}
            problem={now.problem ?? proposal.problem}
            onSignIn={signIn}
          />
        </Shell>
      )
    }
    case "login":
      return (
        <Shell>
          <Login
            browser={browser}
            config={config}
            offer={now.offer}
            goTo={leave}
            onDone={show}
            cancel={() => show({ view: "sign-in" })}
          />
        </Shell>
      )
    case "signed-out":
      return (
        <Shell>
          <SignedOut why={now.why} revoked={now.revoked} onSignIn={() => show({ view: "sign-in" })} />
        </Shell>
      )
    case "unreachable":
      return (
        <Shell>
          <Message
            heading={words.unreachable.heading}
            actions={
              <>
                <Button weight="primary" onPress={() => void tryAgain()}>
                  {words.tryAgain}
                </Button>
                <Button
                  weight="quiet"
                  onPress={() => void end("asked", signOut(browser, currentSignIn(browser) ?? ""))}
                >
                  {words.home.signOut}
                </Button>
              </>
            }
          >
            {words.unreachable.lead}
          </Message>
        </Shell>
      )
    case "busy":
      return (
        <Shell>
          <Card heading={words.busy.heading}>
            <Waiting longer={words.busy.longer}>{words.busy.waiting}</Waiting>
          </Card>
        </Shell>
      )
  }
}
