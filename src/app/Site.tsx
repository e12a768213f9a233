import { useState } from "react"

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
import { SignIn } from "./SignIn.tsx"
import { expiredSignIn } from "./session/record.ts"
import { resume, type View } from "./start.ts"
import { useAppWords } from "./words/useAppWords.ts"

const Login = later<LoginProps>(() => import("./login/Login.tsx").then((module) => module.Login))

interface SiteProps {
  browser: Browser
  config: Config
  /** What the page's load came to. */
  first: View
  /** Leaves the page. */
  goTo: (url: URL) => void
}

/** The one place that knows whether somebody is signed in. */
export function Site({ browser, config, first, goTo }: SiteProps) {
  const words = useAppWords()
  const [now, show] = useState(first)

  async function signIn(server: string, stay: boolean) {
    const result = await signInAt(browser, server, { configured: config.clientId, stay })
    if (!result.ok) return result.problem
    if ("offer" in result) show({ view: "login", offer: result.offer })
    else goTo(result.goTo)
    return undefined
  }

  async function tryAgain() {
    show({ view: "busy" })
    show(await resume(browser))
  }

  switch (now.view) {
    case "home":
      return <SignedInSite browser={browser} config={config} signedIn={now.signedIn} show={show} />
    case "sign-in":
      return (
        <Shell>
          <SignIn
            proposal={expiredSignIn(browser)?.baseUrl ?? config.homeserver}
            problem={now.problem}
            onSignIn={signIn}
          />
        </Shell>
      )
    case "login":
      return (
        <Shell>
          <Login
            browser={browser}
            offer={now.offer}
            goTo={goTo}
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
              <Button weight="primary" onPress={() => void tryAgain()}>
                {words.tryAgain}
              </Button>
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
