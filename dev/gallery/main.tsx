import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import "../../src/app/page.css"
import { ClockContext } from "../../src/components/ui/clock.ts"
import { loadWords, pickLanguage } from "../../src/i18n/language.ts"
import { WordsContext } from "../../src/i18n/useWords.ts"
import { ScannerContext } from "../../src/scanner/useScanner.ts"
import { paintedScanner } from "./camera.ts"
import { Gallery } from "./Gallery.tsx"
import "./gallery.css"

/**
 * `?screen=NAME` shows one screen alone, for screenshots and checks by machines; `?theme=light|dark` and `?language=de`
 * choose how. Without `screen`: all of them, in both themes.
 */
const query = new URLSearchParams(location.search)
const language = pickLanguage([query.get("language") ?? "en"])
const theme = query.get("theme")
if (theme) document.documentElement.dataset["theme"] = theme
document.documentElement.lang = language
const root = document.querySelector("#root")
if (!root) throw new Error("no #root")
const words = await loadWords(language)
createRoot(root).render(
  <StrictMode>
    <WordsContext value={words}>
      <ClockContext value={() => 0}>
        <ScannerContext value={paintedScanner()}>
          <QueryClientProvider client={new QueryClient()}>
            <Gallery only={query.get("screen")} />
          </QueryClientProvider>
        </ScannerContext>
      </ClockContext>
    </WordsContext>
  </StrictMode>,
)
