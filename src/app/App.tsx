import { type ReactNode, Suspense, use } from "react"

import { HelpContext } from "../components/ui/help.ts"
import { WordsContext } from "../i18n/useWords.ts"
import { type Booted, goTo } from "./boot.ts"
import type { Browser } from "./browser.ts"
import { ErrorBoundary } from "./ErrorBoundary.tsx"
import { NotSetUp } from "./NotSetUp.tsx"
import { Shell } from "./Shell.tsx"
import { Site } from "./Site.tsx"
import { AppWordsContext } from "./words/useAppWords.ts"

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
  if (!booted.ok) return <NotSetUp problem={booted.problem} detail={booted.detail} />
  const { config, view, route } = booted
  return (
    <HelpContext value={config.help}>
      <Site browser={browser} config={config} first={view} going={route} goTo={goTo} />
    </HelpContext>
  )
}
