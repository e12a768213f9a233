import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { useEffect, useState, type ReactNode } from "react"
import { Root } from "../components/ui/Root.tsx"
import { en, type Words } from "../i18n/en.ts"
import { LANGUAGES, loadWords, pickLanguage, type Language } from "../i18n/language.ts"
import { WordsContext } from "../i18n/useWords.ts"
import { oneOf } from "./checkProps.ts"

/** How a part of ours looks in the app around it. */
export interface Looks {
  /** Default: the first of the browser's languages that there is, else English. */
  language?: Language | undefined
  /** Default: the `color-scheme` of the app around it. */
  theme?: "light" | "dark" | undefined
}

interface FrameProps extends Looks {
  /** Of the account: parts of ours about the same one share what they know of its server. */
  identity: string
  children: ReactNode
}

const THEMES = ["light", "dark"] as const

const caches = new Map<string, QueryClient>()

function cacheOf(identity: string): QueryClient {
  const cache = caches.get(identity) ?? new QueryClient()
  caches.set(identity, cache)
  return cache
}

/** What every part of ours stands in: its words, its looks, and a cache that is not the app's. Nothing is shown before the words are there. */
export function Frame({ identity, language, theme, children }: FrameProps) {
  const words = useLanguage(oneOf("language", language, LANGUAGES) ?? pickLanguage(navigator.languages))
  return (
    words && (
      <WordsContext.Provider value={words}>
        <QueryClientProvider client={cacheOf(identity)}>
          <Root theme={oneOf("theme", theme, THEMES)}>{children}</Root>
        </QueryClientProvider>
      </WordsContext.Provider>
    )
  )
}

/** Undefined until the dictionary is loaded; where that fails it is English. */
function useLanguage(language: Language): Words | undefined {
  const [words, setWords] = useState<Words | undefined>(language === "en" ? en : undefined)
  useEffect(() => {
    let gone = false
    void loadWords(language)
      .catch(() => en)
      .then((loaded) => gone || setWords(loaded))
    return () => {
      gone = true
    }
  }, [language])
  return words
}
