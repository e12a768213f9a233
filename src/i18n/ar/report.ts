import type { ReportWords } from "../later.ts"

export const report: ReportWords = {
  lead: "لمن يساعدك. لا يحتوي على مفاتيح ولا رموز ولا رموز وصول ولا رسائل.",
  copy: "نسخ التقرير",
  copied: "تم النسخ",
  notCopied: "لم يسمح هذا المتصفح بالنسخ. يُرجى تحديد النص ونسخه يدويًا.",
}
