import type { MatrixClient } from "matrix-js-sdk"
import { StrictMode, useState } from "react"
import { createRoot } from "react-dom/client"
import { Settings } from "./Settings.tsx"
import { SignIn } from "./SignIn.tsx"
import "./styles.css"

function App() {
  const [client, setClient] = useState<MatrixClient>()
  return client ? <Settings client={client} /> : <SignIn onSignedIn={setClient} />
}

const container = document.getElementById("root")
if (container)
  createRoot(container).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
