import type { Config } from "./config.ts"

/** Fixes the page's colours, and those that the browser gives its own bars; without a theme both follow the system. */
export function setTheme(theme: Config["theme"]): void {
  if (theme === undefined) return
  document.documentElement.dataset.theme = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]"))
    meta.media = meta.media.includes(theme) ? "all" : "not all"
}
