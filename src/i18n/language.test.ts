import { describe, expect, test } from "vitest"
import { en as appEnglish } from "../app/words/en.ts"
import { arrival } from "../app/words/en/arrival.ts"
import { login } from "../app/words/en/login.ts"
import { loadAllWords } from "../app/words/useAppWords.ts"
import { en } from "./en.ts"
import { LANGUAGES, pickLanguage, type Language } from "./language.ts"
import { laterEnglish } from "./testing/laterEnglish.ts"
import { texts } from "./testing/texts.ts"

test("a user gets the first of their languages that exists here, else English", () => {
  expect(pickLanguage(["de-AT", "en"])).toBe("de")
  expect(pickLanguage(["EN-gb", "de"])).toBe("en")
  expect(pickLanguage(["nl", "de"])).toBe("de")
  expect(pickLanguage(["nl", "fi"])).toBe("en")
  expect(pickLanguage(["pt"])).toBe("pt-BR")
  expect(pickLanguage(["pt-PT", "fr"])).toBe("pt-BR")
  expect(pickLanguage([])).toBe("en")
})

test("a host may offer fewer languages; who speaks none of them gets the first", () => {
  expect(pickLanguage(["en", "de-CH"], ["de"])).toBe("de")
  expect(pickLanguage(["fr"], ["de", "en"])).toBe("de")
})

const english = texts({
  wizard: { ...en, later: laterEnglish },
  app: { ...appEnglish, later: { arrival, login } },
})

/** Also those that are loaded only when they are needed. */
const everything = async (language: Language) =>
  language === "en" ? english : texts(await loadAllWords(language))

const facts = [".language", ".direction"]

describe.each(LANGUAGES)("%s", (language) => {
  test("has every text, and none is empty", async () => {
    const all = await everything(language)
    expect(all.map(([path]) => path).toSorted()).toEqual(english.map(([path]) => path).toSorted())
    for (const [path, text] of all) expect(text.trim(), path).not.toBe("")
  })

  test("speaks of protocols in technical details alone", async () => {
    for (const [path, text] of await everything(language)) {
      if (path.includes(".technical")) continue
      expect(text, path).not.toMatch(/MSC\d|rendezvous server|ETag|M_[A-Z]/i)
    }
  })
})

test.each(LANGUAGES.filter((language) => language !== "en"))(
  "%s translates all but proper names and technical details",
  async (language) => {
    const original = new Map(english)
    const same = (await everything(language)).filter(
      ([path, text]) =>
        !path.includes(".technical") &&
        !facts.some((fact) => path.endsWith(fact)) &&
        text === original.get(path),
    )
    // Some words are the same in two languages, but hardly a phrase is.
    for (const [path, text] of same) expect(text.split(" ").length, `${path}: ${text}`).toBeLessThan(3)
  },
)
