import { expect, test } from "vitest"
import { loadWords, pickLanguage } from "./language.ts"
import type { Language } from "./language.ts"
import { scanningWords } from "./useScanningWords.ts"
import { vouchingWords } from "./useVouchingWords.ts"

test("a user gets the first of their languages that exists here, else English", () => {
  expect(pickLanguage(["de-AT", "en"])).toBe("de")
  expect(pickLanguage(["EN-gb", "de"])).toBe("en")
  expect(pickLanguage(["fr", "de"])).toBe("de")
  expect(pickLanguage(["fr", "pt-BR"])).toBe("en")
  expect(pickLanguage([])).toBe("en")
})

test("a host may offer fewer languages; who speaks none of them gets the first", () => {
  expect(pickLanguage(["en", "de-CH"], ["de"])).toBe("de")
  expect(pickLanguage(["fr"], ["de", "en"])).toBe("de")
})

/** Every text of a dictionary with its path; functions are called with an example. */
function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]]
  if (typeof value === "function") return texts(value(2), path)
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

/** Also those that are loaded only when they are needed. */
const everything = async (language: Language) =>
  texts({
    ...(await loadWords(language)),
    scanning: scanningWords[language],
    vouching: vouchingWords[language],
  })

test("no text is empty, and German translates all but proper names", async () => {
  const english = new Map(await everything("en"))
  for (const [path, text] of await everything("de")) {
    expect(text.trim(), path).not.toBe("")
    if (path.includes(".technical") || path === ".direction") continue
    expect(text, path).not.toBe(english.get(path))
  }
})

test("outside of technical details, no screen speaks of protocols", async () => {
  for (const language of ["en", "de"] as const) {
    for (const [path, text] of await everything(language)) {
      if (path.includes(".technical")) continue
      expect(text, path).not.toMatch(/MSC\d|rendezvous|ETag|M_[A-Z]/i)
    }
  }
})
