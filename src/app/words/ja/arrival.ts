import type { ArrivalWords } from "../en/arrival.ts"

export const arrival: ArrivalWords = {
  back: "戻る",
  other: {
    heading: "このリンクは別のアカウント用です",
    lead: (named, userId) =>
      `リンクに指定されているのは${named}ですが、ここでは${userId}としてサインインしています。`,
    meaning:
      "指定されているアカウントを使うには、まずここでサインアウトし、そのアカウントでサインインしてください。",
    goOn: "このアカウントで続ける",
  },
}
