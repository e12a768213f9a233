import { pickLanguage } from "../i18n/language.ts"
import type { Browser } from "./browser.ts"
import { type Start, start } from "./start.ts"
import { loadAllWords } from "./words/useAppWords.ts"

/** Everything that the first screen needs. */
export type Booted = Start & { words: Awaited<ReturnType<typeof loadAllWords>> }

/** Leaves the page for another address. Whoever comes back by the back button finds it fresh, not frozen while leaving. */
export function goTo(url: URL): void {
  addEventListener("pageshow", (event) => event.persisted && location.reload())
  location.assign(url)
}

/** Takes the OAuth server's answer out of the address bar, the history and later `Referer`s. */
const cleanAddress = () => history.replaceState(null, "", location.pathname)

/** Runs once per load of the page. */
export async function boot(browser: Browser): Promise<Booted> {
  const begun = await start(browser, new URL(location.href), cleanAddress, goTo)
  const language = (begun.ok && begun.config.language) || pickLanguage(navigator.languages)
  const words = await loadAllWords(language)
  document.documentElement.lang = language
  document.title = words.app.name
  return { ...begun, words }
}
