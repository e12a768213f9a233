import { cleanup, render, screen } from "@testing-library/react"
import { afterEach, expect, test } from "vitest"
import { en, type Words } from "../../i18n/en.ts"
import { WordsContext } from "../../i18n/useWords.ts"
import { Root } from "./Root.tsx"

afterEach(cleanup)

function show(words: Words, theme?: "light" | "dark") {
  render(
    <WordsContext.Provider value={words}>
      <Root theme={theme}>inside</Root>
    </WordsContext.Provider>,
  )
  return screen.getByText("inside")
}

test("the language of the words, and the way it is written, are said around everything", () => {
  const around = show({ ...en, language: "de", direction: "rtl" })
  expect(around.lang).toBe("de")
  expect(around.dir).toBe("rtl")
})

test("light or dark is the host's choice, unless it is told", () => {
  expect(show(en).dataset["theme"]).toBeUndefined()
  cleanup()
  expect(show(en, "dark").dataset["theme"]).toBe("dark")
})
