import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import "../../src/app/page.css"
import { AppWordsContext, loadAllWords } from "../../src/app/words/useAppWords.ts"
import { ClockContext } from "../../src/components/ui/clock.ts"
import type { Words } from "../../src/i18n/en.ts"
import { pickLanguage } from "../../src/i18n/language.ts"
import { WordsContext } from "../../src/i18n/useWords.ts"
import { ScannerContext } from "../../src/scanner/useScanner.ts"
import { paintedScanner } from "./camera.ts"
import { Gallery } from "./Gallery.tsx"
import "./gallery.css"
import { pseudoWords } from "./pseudo.ts"

/**
 * `#/NAME` shows one screen alone, for screenshots and checks by machines; without it all are there. `?language=de` (or `pseudo`),
 * `theme=light`, `direction=rtl` and `width=320` choose how.
 */
const look = new URLSearchParams(location.search)
const language = look.get("language") ?? "en"
const words = language === "pseudo" ? pseudoWords : await loadAllWords(pickLanguage([language]))
const direction = look.get("direction")
const wizard: Words = {
  ...words.wizard,
  ...((direction === "ltr" || direction === "rtl") && { direction }),
}
const theme = look.get("theme")
const page = document.documentElement
if (theme) page.dataset["theme"] = theme
page.lang = wizard.language
page.dir = wizard.direction
const root = document.querySelector("#root")
if (!root) throw new Error("no #root")
createRoot(root).render(
  <StrictMode>
    <AppWordsContext value={words.app}>
      <WordsContext value={wizard}>
        <ClockContext value={() => 0}>
          <ScannerContext value={paintedScanner()}>
            <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
              <Gallery look={look} />
            </QueryClientProvider>
          </ScannerContext>
        </ClockContext>
      </WordsContext>
    </AppWordsContext>
  </StrictMode>,
)
