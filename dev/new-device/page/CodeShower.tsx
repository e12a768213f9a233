import type { ShowOptions } from "../showNewDevice.ts"

const kinds = {
  "msc4108-2024": { dialect: "msc4108-2024" },
  "msc4388-spec": { dialect: "msc4388", profile: "spec" },
  "msc4388-rust": { dialect: "msc4388", profile: "rust" },
} as const

interface Props {
  onShow: (options: Pick<ShowOptions, "dialect" | "profile" | "rendezvous">) => void
}

/** Which code this phone shows: those of today's clients, or those of their successors. */
export function CodeShower({ onShow }: Props) {
  const show = (form: FormData) => {
    const chosen = form.get("kind")
    const kind = Object.entries(kinds).find(([name]) => name === chosen)?.[1]
    if (kind) onShow({ ...kind, rendezvous: String(import.meta.env["RENDEZVOUS"]) })
  }
  return (
    <form action={show}>
      <h1>Sign in with QR code</h1>
      <p>Your other device scans the code that this phone shows.</p>
      <label>
        Kind of code
        <select name="kind">
          {Object.keys(kinds).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <button type="submit">Show the code</button>
    </form>
  )
}
