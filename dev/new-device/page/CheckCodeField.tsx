import { useState } from "react"
import type { ShownDevice } from "../showNewDevice.ts"

interface Props {
  typeCheckCode: ShownDevice["typeCheckCode"]
}

/** Where the user types the digits that the other device shows. */
export function CheckCodeField({ typeCheckCode }: Props) {
  const [wrong, setWrong] = useState(false)
  const type = async (form: FormData) => {
    const digits = form.get("digits")
    setWrong(!(await typeCheckCode(typeof digits === "string" ? digits.trim() : "")))
  }
  return (
    <form action={type}>
      <label>
        The two digits on your other device
        <input name="digits" inputMode="numeric" autoComplete="off" required />
      </label>
      <p role="alert">{wrong && "These are not the digits."}</p>
      <button type="submit">Continue</button>
    </form>
  )
}
