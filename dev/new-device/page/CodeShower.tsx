import type { ShowTokenOptions } from "../msc3906/showTokenDevice.ts"
import type { ShowOptions } from "../showNewDevice.ts"

/** What is shown: a code of MSC4108, or of MSC3906. */
export type Shown =
  | Pick<ShowOptions, "dialect" | "profile" | "rendezvous">
  | Pick<ShowTokenOptions, "names" | "rendezvousServer">

const rendezvous = String(import.meta.env["HOMESERVER"])
const rendezvousServer = String(import.meta.env["RENDEZVOUS_SERVER"])

const kinds: Record<string, Shown> = {
  "msc4108-2024": { dialect: "msc4108-2024", rendezvous },
  "msc4388-spec": { dialect: "msc4388", profile: "spec", rendezvous },
  "msc4388-rust": { dialect: "msc4388", profile: "rust", rendezvous },
  msc3906: { names: "unstable", rendezvousServer },
  "msc3906-stable": { names: "stable", rendezvousServer },
}

interface Props {
  onShow: (shown: Shown) => void
}

/** Which code this phone shows: those of today's clients, of their successors, or of their predecessors. */
export function CodeShower({ onShow }: Props) {
  const show = (form: FormData) => {
    const chosen = form.get("kind")
    const shown = kinds[typeof chosen === "string" ? chosen : ""]
    if (shown) onShow(shown)
  }
  return (
    <form action={show}>
      <h1>Sign in with QR code</h1>
      <p>Your other device scans the code that this phone shows.</p>
      <label>
        Kind of code
        <select name="kind" defaultValue={String(import.meta.env["KIND"])}>
          {Object.keys(kinds).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <button type="submit">Show the code</button>
    </form>
  )
}
