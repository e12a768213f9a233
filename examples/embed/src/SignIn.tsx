import type { MatrixClient } from "matrix-js-sdk"
import { useState } from "react"
import { startClient } from "./client.ts"

export function SignIn({ onSignedIn }: { onSignedIn: (client: MatrixClient) => void }) {
  const [status, setStatus] = useState("")
  async function signIn(form: FormData) {
    setStatus("Signing in")
    const text = (name: string) => String(form.get(name))
    try {
      onSignedIn(
        await startClient({
          homeserver: text("homeserver"),
          token: text("token"),
          recoveryKey: text("recoveryKey"),
        }),
      )
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
      <p role="status">{status}</p>
    </main>
  )
}
