import { type ReactNode, Suspense, use } from "react"

import { WordsContext } from "../i18n/useWords.ts"
import { type Booted, goTo } from "./boot.ts"
import type { Browser } from "./browser.ts"
import type { ConfigProblem } from "./config.ts"
import { ErrorBoundary } from "./ErrorBoundary.tsx"
import { Message } from "./Message.tsx"
import { Shell } from "./Shell.tsx"
import { Site } from "./Site.tsx"
import { AppWordsContext, useAppWords } from "./words/useAppWords.ts"

interface AppProps {
  browser: Browser
  booting: Promise<Booted>
}

/** The hosted site. `booting` is made outside of React, which may render twice. */
export function App({ browser, booting }: AppProps) {
  return (
    <ErrorBoundary>
      <Suspense fallback={<Shell>{null}</Shell>}>
        <Translated booting={booting}>
          <ErrorBoundary>
            <Begun browser={browser} booting={booting} />
          </ErrorBoundary>
        </Translated>
      </Suspense>
    </ErrorBoundary>
  )
}

function Translated({ booting, children }: { booting: Promise<Booted>; children: ReactNode }) {
  const { words } = use(booting)
  return (
    <AppWordsContext value={words.app}>
      <WordsContext value={words.wizard}>{children}</WordsContext>
    </AppWordsContext>
  )
}

function Begun({ browser, booting }: AppProps) {
  const booted = use(booting)
  if (!booted.ok) return <NotSetUp problem={booted.problem} />
  return <Site browser={browser} config={booted.config} first={booted.view} goTo={goTo} />
}

function NotSetUp({ problem }: { problem: ConfigProblem }) {
  const { config } = useAppWords()
  const detail = problem.kind === "invalid" ? `config.json: ${problem.at}: ${problem.what}` : undefined
  return (
    <Shell>
      <Message heading={config.heading} detail={detail}>
        {config[problem.kind]}
      </Message>
    </Shell>
  )
}
