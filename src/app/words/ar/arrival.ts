import type { ArrivalWords } from "../en/arrival.ts"

export const arrival: ArrivalWords = {
  back: "رجوع",
  other: {
    heading: "هذا الرابط مخصّص لحساب آخر",
    lead: (named, userId) =>
      `يشير الرابط إلى \u2068${named}\u2069، لكن تسجيل دخولك هنا بالحساب \u2068${userId}\u2069.`,
    meaning: "لاستخدام الحساب الذي يشير إليه، يُرجى تسجيل الخروج هنا أولًا، ثم تسجيل الدخول هناك.",
    goOn: "المتابعة بهذا الحساب",
  },
}
