import { LANGUAGES, loadWords } from "../../src/i18n/language.ts"

/** The heading of a part that is being loaded, in any language. */
export async function loadingHeading(): Promise<RegExp> {
  const words = await Promise.all(LANGUAGES.map(loadWords))
  return new RegExp(`^(${words.map(({ common }) => common.later.heading).join("|")})$`)
}
