import type { PausedWords } from "../later.ts"

export const paused: PausedWords = {
  heading: "هل ما زلت هنا؟",
  lead: "تجدّد الرمز مرات عديدة ولم يمسحه أحد ضوئيًا، لذا أُخفي مؤقتًا.",
  action: "عرض رمز جديد",
}
