import { useEffect, useSyncExternalStore } from "react"
import { Root } from "../../src/components/ui/Root.tsx"
import { screens } from "./screens.tsx"
import { wholePages } from "./siteScreens.tsx"
import { Toolbar } from "./Toolbar.tsx"

const subscribe = (listener: () => void) => {
  addEventListener("hashchange", listener)
  return () => removeEventListener("hashchange", listener)
}
/** The name after `#/`, where a screen stands alone. */
const useScreen = () =>
  useSyncExternalStore(subscribe, () => /^#\/(.+)/.exec(decodeURIComponent(location.hash))?.[1])

const THEMES = ["light", "dark"] as const

/** One screen alone, or every screen, each with a link to itself. */
export function Gallery({ look }: { look: URLSearchParams }) {
  const only = useScreen()
  const width = look.get("width")
  const size = width ? { maxWidth: `${width}px` } : {}
  useEffect(() => {
    document.title = only ?? "Every screen"
    // Each screen has taken the focus to itself.
    if (only === undefined) scrollTo(0, 0)
  }, [only])
  if (only !== undefined && only in wholePages) return wholePages[only]
  if (only !== undefined) {
    return (
      <Root key={only}>
        <main className="page" style={size}>
          <h1 className="spoken">{only}</h1>
          {screens[only] ?? <p>No screen is called {only}.</p>}
        </main>
      </Root>
    )
  }
  const wanted = look.get("only") ?? ""
  const names = Object.keys(screens).filter((name) => name.includes(wanted))
  const chosen = look.get("theme")
  const themes = THEMES.filter((theme) => theme === chosen || !chosen)
  return (
    <main className="page">
      <h1>Every screen, and every way a link can end</h1>
      <Toolbar look={look} count={names.length} />
      {names.map((name) => (
        <article key={name} className="entry">
          <h2 id={name}>
            <a href={`#/${name}`}>{name}</a>
          </h2>
          <div className="pair">
            {themes.map((theme) => (
              <Root key={theme} theme={theme}>
                <div className="page" style={size}>
                  {screens[name]}
                </div>
              </Root>
            ))}
          </div>
        </article>
      ))}
    </main>
  )
}
