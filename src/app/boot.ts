import { pickLanguage } from "../i18n/language.ts"
import type { Browser } from "./browser.ts"
import type { ConfigProblem } from "./config.ts"
import { type Start, start } from "./start.ts"
import { setTheme } from "./theme.ts"
import { loadAllWords } from "./words/useAppWords.ts"

/** Everything that the first screen needs. `detail`: for whoever can put config.json right. */
export type Booted = (
  | Extract<Start, { ok: true }>
  | { ok: false; problem: ConfigProblem; detail: string }
) & {
  words: Awaited<ReturnType<typeof loadAllWords>>
}

/** Leaves the page for another address. Whoever comes back by the back button finds it fresh, not frozen while leaving. */
export function goTo(url: URL): void {
  addEventListener("pageshow", (event) => event.persisted && location.reload())
  location.assign(url)
}

/** Takes the OAuth server's answer, or whatever else came with the address, out of the address bar, the history and later `Referer`s. */
const cleanAddress = () => history.replaceState(null, "", location.pathname)

/** Runs once per load of the page. */
export async function boot(browser: Browser): Promise<Booted> {
  const begun = await start(browser, new URL(location.href), cleanAddress, goTo)
  const config = begun.ok ? begun.config : undefined
  const language = config?.language ?? pickLanguage(navigator.languages, config?.languages)
  const words = await loadAllWords(language)
  document.documentElement.lang = language
  document.documentElement.dir = words.wizard.direction
  document.title = words.app.name
  setTheme(config?.theme)
  if (begun.ok) return { ...begun, words }
  // What keeps config.json from loading may keep this from loading too.
  const detail = await import("./configLine.ts").then(
    ({ configLine }) => configLine(begun.problem),
    () => "config.json",
  )
  return { ...begun, detail, words }
}
