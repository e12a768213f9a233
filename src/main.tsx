import { StrictMode } from "react"
import { createRoot } from "react-dom/client"

import { App } from "./app/App.tsx"
import { boot } from "./app/boot.ts"
import { thisBrowser } from "./app/browser.ts"
import { unfit } from "./app/fitness.ts"
import { UnfitPage } from "./app/UnfitPage.tsx"
import "./app/page.css"

const container = document.getElementById("root")
if (container === null) throw new Error("index.html has no #root")
const root = createRoot(container)

const why = unfit(window)
if (why === undefined) {
  const browser = thisBrowser()
  const booting = boot(browser)
  root.render(
    <StrictMode>
      <App browser={browser} booting={booting} />
    </StrictMode>,
  )
} else {
  root.render(
    <StrictMode>
      <UnfitPage why={why} />
    </StrictMode>,
  )
}
