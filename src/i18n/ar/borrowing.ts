import type { BorrowProblem } from "../../components/Borrow.tsx"

const verifyAgain = "يُرجى التحقق من هذا التطبيق مجددًا في إعدادات الأمان الخاصة به، ثم العودة إلى هنا."
const momentThenAgain = "يُرجى الانتظار لحظة، ثم إعادة المحاولة."

export const borrowing: Record<BorrowProblem, { title: string; next: string }> = {
  "no-cross-signing": {
    title: "ليست لحسابك هوية رقمية للتحقق بها",
    next: "يُرجى إعداد التحقق («التوقيع المتبادل») في إعدادات الأمان الخاصة بهذا التطبيق، ثم العودة إلى هنا.",
  },
  "keys-do-not-match": {
    title: "مفاتيح هذا التطبيق ليست المفاتيح التي يستخدمها حسابك الآن",
    next: `يبدو أن هويتك الرقمية أُعيد تعيينها على جهاز آخر. ${verifyAgain}`,
  },
  damaged: {
    title: "مفاتيح هذا التطبيق تالفة",
    next: verifyAgain,
  },
  "signed-out": {
    title: "تم تسجيل الخروج من هذا التطبيق",
    next: "يُرجى تسجيل الدخول مجددًا، ثم ربط جهازك.",
  },
  offline: { title: "لا يوجد اتصال بالإنترنت", next: "يُرجى استعادة الاتصال، ثم إعادة المحاولة." },
  unreachable: { title: "خادمك لا يستجيب", next: momentThenAgain },
  "server-error": { title: "ورد خطأ من خادمك", next: momentThenAgain },
  bug: {
    title: "حدث خطأ في هذا الجزء من التطبيق",
    next: "الخطأ ليس منك، ولم تتم مشاركة أي شيء. يُرجى إعادة المحاولة.",
  },
}
