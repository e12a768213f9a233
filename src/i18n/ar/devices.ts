import type { DeviceWords } from "../later.ts"
import { counted } from "../numbers.ts"

const trust: DeviceWords["trust"] = {
  verified: "تم التحقق منه",
  unsigned: "لم يتم التحقق منه",
  "wrongly-signed": "خلل في التحقق",
  "no-keys": "من دون تشفير",
  unknown: "حالة التحقق غير معروفة",
}

const trustMeaning: DeviceWords["trustMeaning"] = {
  verified: "أثبت أنه لك، وتراه جهات اتصالك جهازًا لك.",
  unsigned:
    "لم يثبت أنه لك. إذا كان معروفًا لديك، فيُرجى التحقق منه في تطبيقه؛ وإذا لم يكن كذلك، فيُرجى تسجيل خروجه.",
  "wrongly-signed": "مفاتيحه وتوقيعاتها يناقض بعضها بعضًا. عند الشك، يُرجى تسجيل خروجه.",
  "no-keys": "لا يمكنه قراءة الرسائل المشفّرة. إذا لم يكن معروفًا لديك، فيُرجى تسجيل خروجه.",
  unknown: "تعذّر الاستعلام عنه من خادمك الآن.",
}

export const devices: DeviceWords = {
  heading: "أجهزتك",
  loading: "جارٍ تحميل قائمة أجهزتك",
  longer: "في انتظار خادمك.",
  failed: "تعذّرت قراءة أجهزتك الآن.",
  old: "تعذّر تحديث هذه القائمة الآن، فقد تكون قديمة.",
  isNew: "جديد",
  isThis: "هذه الصفحة",
  lastSeen: (when) => `آخر نشاط: ${when}`,
  unnamed: "جهاز بلا اسم",
  trust,
  trustMeaning,
  count: counted("ar", {
    zero: "لا توجد أجهزة",
    one: "جهاز واحد",
    two: "جهازان",
    few: "# أجهزة",
    many: "# جهازًا",
    other: "# جهاز",
  }),
  found: counted("ar", {
    zero: "لم يُعثر على أي جهاز",
    one: "عُثر على جهاز واحد",
    two: "عُثر على جهازين",
    few: "عُثر على # أجهزة",
    many: "عُثر على # جهازًا",
    other: "عُثر على # جهاز",
  }),
  search: "البحث بالاسم أو المعرّف",
  sort: "الترتيب حسب",
  sorts: { activity: "آخر نشاط", name: "الاسم" },
  manage: (name) => `إدارة \u2068${name}\u2069`,
  appeared: (name) => `تم للتو تسجيل دخول \u2068${name}\u2069 إلى حسابك`,
  appearedMeaning: "إذا لم يكن ذلك منك، فيُرجى تسجيل خروجه الآن.",
  look: "عرض الجهاز",
  mine: "إنه جهازي",
  gone: (name) => `لم يعد \u2068${name}\u2069 مسجّل الدخول`,
  details: {
    back: "كل الأجهزة",
    id: "المعرّف",
    lastSeen: "آخر نشاط",
    notTold: "لا يذكره خادمك",
    own: "هذا الجهاز هو هذه الصفحة نفسها. لإزالته، يُرجى تسجيل الخروج هنا.",
  },
  rename: {
    field: "الاسم",
    hint: "يمكن للآخرين رؤيته. ويمكن ترك الحقل فارغًا ليبقى الجهاز بلا اسم.",
    action: "حفظ",
    saving: "جارٍ الحفظ",
    saved: "تم الحفظ",
    failed: "تعذّر حفظ الاسم الآن. يُرجى إعادة المحاولة.",
  },
}
