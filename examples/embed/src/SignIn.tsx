import type { MatrixClient } from "matrix-js-sdk"
import { useState } from "react"
import { credentialsIn, startClient } from "./client.ts"

export function SignIn({ onSignedIn }: { onSignedIn: (client: MatrixClient) => void }) {
  const [status, setStatus] = useState("")
  async function signIn(form: FormData) {
    setStatus("Signing in")
    try {
      onSignedIn(await startClient(credentialsIn(form)))
    } catch (error) {
      setStatus(String(error))
    }
  }
  return (
    <main>
      <h1>A small client</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void signIn(new FormData(event.currentTarget))
        }}
      >
        <label>
          Homeserver <input name="homeserver" type="url" required />
        </label>
        <label>
          Access token <input name="token" type="password" required />
        </label>
        <label>
          Recovery key <input name="recoveryKey" type="password" />
        </label>
        <button>Sign in</button>
      </form>
      <output>{status}</output>
    </main>
  )
}
