import type { ScanningWords } from "../later.ts"
import { scan } from "./scan.ts"

const scanWarning: ScanningWords["scanWarning"] = {
  heading: "لا يُمسح إلا رمز أمام عينيك",
  lead: "على شاشة جهازك الجديد أنت، في يدك أو على مكتبك.",
  title: "من يرسل إليك رمزًا يريد الاستيلاء على حسابك",
  who: "بالبريد الإلكتروني أو في دردشة أو على صفحة ويب أو في مكالمة فيديو: يجب عدم مسحه، أيًّا كان من يطلب ذلك.",
  powers: "سيتمكن الجهاز الذي يُمسح رمزه من:",
  can: ["قراءة رسائلك، حتى القديمة منها", "الكتابة والتصرف باسمك", "اعتماد أجهزة أخرى على أنها لك"],
  todo: [
    "فتح تطبيق Matrix على جهازك الجديد.",
    "اختيار «تسجيل الدخول باستخدام رمز QR» ليعرض رمزًا.",
    "العودة إلى هنا وذلك الجهاز أمامك.",
  ],
  onlyWay: "لا يمكن لهذه الصفحة عرض رمز مع خادمك، لذا يجب أن يعرضه جهازك الجديد.",
  action: "جهازي الجديد معي هنا",
  showInstead: "عرض رمز بدلًا من ذلك",
}

const reaching: ScanningWords["reaching"] = {
  heading: "جارٍ الاتصال بجهازك الجديد",
  waiting: "تم مسح رمزه. جارٍ إنشاء اتصال خاص.",
  longer: "في انتظار رد جهازك الجديد. يُرجى إبقاء تطبيقه مفتوحًا.",
}

const shownCheckCode: ScanningWords["shownCheckCode"] = {
  heading: "إدخال هذين الرقمين على جهازك الجديد",
  lead: "يطلب الجهاز رقمين للتأكد من أنه لا أحد يتدخل بين الجهازين.",
  spoken: (digits) => `الرقمان: \u2068${digits}\u2069`,
  next: "الخطوة التالية: الموافقة عليه في صفحة خادمك. وتتابع هذه الصفحة تلقائيًا.",
  notAsked: "جهازي لا يطلب أي أرقام",
}

const elsewhere: ScanningWords["elsewhere"] = {
  host: (host) => `يلتقي الجهازان في \u2068${host}\u2069`,
  meaning:
    "اختار جهازك الجديد هذا المكان، وعنوانه ليس عنوان خادمك. وما يتبادله الجهازان هناك مشفّر لا يطّلع عليه غيرهما.",
}

export const scanning: ScanningWords = {
  scanWarning,
  reaching,
  shownCheckCode,
  elsewhere,
  scan,
}
