import { LANGUAGES } from "../../src/i18n/language.ts"

interface ToolbarProps {
  /** What the address says. */
  look: URLSearchParams
  count: number
}

const choices = {
  language: [...LANGUAGES, "pseudo"],
  theme: ["both", "light", "dark"],
  direction: ["of the language", "ltr", "rtl"],
  width: ["free", "320", "560", "1024"],
}

/** How all screens are shown: a form that the address remembers. */
export function Toolbar({ look, count }: ToolbarProps) {
  return (
    <form className="toolbar">
      {Object.entries(choices).map(([name, options]) => (
        <label key={name}>
          {name}{" "}
          <select
            name={name}
            defaultValue={look.get(name) ?? options[0]}
            onChange={(event) => event.currentTarget.form?.requestSubmit()}
          >
            {options.map((option) => (
              <option key={option} value={option === options[0] ? "" : option}>
                {option}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        only <input name="only" type="search" defaultValue={look.get("only") ?? ""} />
      </label>
      <span>{count} screens</span>
    </form>
  )
}
