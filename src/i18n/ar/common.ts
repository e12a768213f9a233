import type { Words } from "../en.ts"
import { inUnit } from "../numbers.ts"

const seconds = inUnit("ar", "second")

export const common: Words["common"] = {
  cancel: "إلغاء",
  done: "تم",
  close: "إغلاق",
  tryAgain: "إعادة المحاولة",
  startAgain: "البدء من جديد",
  newDevice: "جهازك الجديد",
  details: "التفاصيل التقنية",
  signOut: "تسجيل خروج ذلك الجهاز",
  secondsLeft: (count) => `الوقت المتبقي: ${seconds(count)}`,
  later: {
    heading: "لحظة من فضلك",
    waiting: "جارٍ تحميل هذا الجزء من الصفحة.",
    longer: "اتصالك بطيء بعض الشيء.",
    failed: "تعذّر تحميل هذا الجزء من الصفحة",
    failedLead: "يُرجى التأكد من الاتصال بالإنترنت، ثم إعادة المحاولة. لا يضيع شيء بالانتظار.",
  },
  progress: { label: "الخطوات", scan: "المسح", compare: "المقارنة", approve: "الموافقة" },
}
