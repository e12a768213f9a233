import type { accountNotices as en } from "../en/accountNotices.ts"

export const accountNotices: typeof en = {
  changed: {
    heading: "انتقل هذا التطبيق إلى حساب آخر",
    lead: "تم إنهاء أي ربط لم يكتمل بالحساب الآخر. يمكنك البدء من جديد بالحساب المستخدم الآن.",
  },
  "signed-out": {
    heading: "تم تسجيل الخروج من هذا التطبيق",
    lead: "يُرجى تسجيل الدخول مجددًا، ثم ربط جهازك.",
  },
}
