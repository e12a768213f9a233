import type { Words } from "../en.ts"

export const checking: Words["checking"] = {
  heading: "جارٍ التحضير",
  lead: "نظرة سريعة للتأكد من توفر كل ما يلزم.",
  waiting: "جارٍ الاستعلام من خادمك.",
  longer: "يستغرق خادمك بعض الوقت للرد.",
  checks: {
    server: "خادمك",
    oauth: "صفحته الخاصة لتسجيل الدخول",
    "device-grant": "تسجيل دخول جهاز باستخدام رمز",
    "login-token": "تسجيل دخول جهاز عن طريق جهاز آخر",
    rendezvous: "الوصل بين جهازين",
    "cross-signing": "هويتك الرقمية، للتحقق من الأجهزة",
    "secret-storage": "مفاتيحك، محفوظة بمفتاح استرداد",
  },
  whatWorks: "التطبيقات الجديدة التي يمكن ربطها هنا",
  status: { pending: "قيد الفحص", ok: "متوفر", missing: "غير متوفر", unknown: "غير معروف بعد" },
}
