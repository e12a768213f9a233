import { Root } from "../../src/components/ui/Root.tsx"
import { screens } from "./screens.tsx"

/** One screen alone, or every screen in both themes, each with a link to itself. */
export function Gallery({ only }: { only: string | null }) {
  if (only !== null) {
    return (
      <Root>
        <div className="page">
          <h1 className="spoken">{only}</h1>
          {screens[only] ?? <p>No screen is called {only}.</p>}
        </div>
      </Root>
    )
  }
  return (
    <div className="page">
      <h1>Every screen of the wizard</h1>
      {Object.entries(screens).map(([name, screen]) => (
        <article key={name}>
          <h2 id={name}>
            <a href={`?screen=${name}`}>{name}</a>
          </h2>
          <div className="pair">
            {(["light", "dark"] as const).map((theme) => (
              <Root key={theme} theme={theme}>
                <div className="page">{screen}</div>
              </Root>
            ))}
          </div>
        </article>
      ))}
    </div>
  )
}
