import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { Phone } from "./Phone.tsx"
import "./phone.css"

const root = document.getElementById("root")
if (!root) throw new Error("the page has no root")
createRoot(root).render(
  <StrictMode>
    <Phone />
  </StrictMode>,
)
