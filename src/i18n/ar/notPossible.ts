import type { NotPossibleWords } from "../later.ts"
import { counted } from "../numbers.ts"

const inYourApp = "في إعدادات الأمان في تطبيقك المعتاد"

export const notPossible: NotPossibleWords = {
  heading: "لا يمكن ربط جهاز هنا بعد",
  headingUnknown: "لم يُجب خادمك عن كل شيء",
  lead: "ينقص شيء يلزم للربط:",
  leadUnknown: "لذا لا يُعرف بعد ما إذا كان الربط سينجح:",
  remedies: {
    "go-online": "لا يوجد اتصال بالإنترنت. يُرجى استعادة الاتصال، ثم إعادة المحاولة.",
    "try-again": "لم يصل رد صالح الآن. يُرجى إعادة المحاولة بعد لحظات.",
    wait: "يطلب الخادم الانتظار قليلًا.",
    "sign-in-again": "انتهى تسجيل دخولك هنا. يُرجى تسجيل الدخول مجددًا.",
    "choose-a-matrix-server": "ما يرد هناك ليس خادم Matrix. يُرجى التأكد من العنوان الذي سجّلت الدخول به.",
    "enable-oauth": "يسجّل خادمك دخول المستخدمين بالطريقة الأقدم، من دون صفحة خاصة به.",
    "enable-device-grant": "صفحة تسجيل الدخول في خادمك لا تدعم ذلك، أو أنه معطّل فيها.",
    "enable-login-tokens": "لا يتيح خادمك لجهاز مسجّل الدخول أن يسجّل دخول جهاز آخر، أو أن ذلك معطّل فيه.",
    "enable-rendezvous": "لا يوفّر خادمك وسيلة لالتقاء جهازين، أو أنها معطّلة فيه.",
    "permit-rendezvous": "يمكن لخادمك القيام بذلك، لكنه لا يسمح به لحسابك.",
    "name-rendezvous":
      "يحتاج الجهازان إلى مكان يلتقيان فيه. لا يوفّر خادمك مكانًا لطريقة تسجيل الدخول هذه، ولا تحدد هذه الصفحة أي مكان.",
    "set-up-cross-signing": `يُرجى إعداد التحقق («التوقيع المتبادل») ${inYourApp}.`,
    "reset-identity": `مفاتيحك المنشورة لا يتوافق بعضها مع بعض. يُرجى إعادة تعيين هويتك الرقمية ${inYourApp}.`,
    "set-up-secret-storage": `يُرجى إعداد مفتاح استرداد («النسخ الاحتياطي الآمن») ${inYourApp}.`,
    "store-keys":
      "يوجد مفتاح استرداد، لكن هويتك الرقمية لم تُحفظ به. يُرجى إعداد الاسترداد من جديد في تطبيقك المعتاد.",
  },
  technical: {
    "enable-oauth":
      "\u2068OAuth 2.0 API (GET /_matrix/client/v1/auth_metadata)\u2069، مثل \u2068Matrix Authentication Service\u2069",
    "enable-device-grant":
      "\u2068urn:ietf:params:oauth:grant-type:device_code, device_authorization_endpoint (RFC 8628)\u2069",
    "enable-rendezvous": "\u2068Rendezvous API\u2069: \u2068MSC4108 (2024)\u2069 أو \u2068MSC4388\u2069",
    "permit-rendezvous":
      "\u2068MSC4388\u2069: قيمة \u2068create_available\u2069 هي \u2068false\u2069، أو 403",
    "enable-login-tokens":
      "\u2068POST /_matrix/client/v1/login/get_token (MSC3882); Synapse: login_via_existing_session, enabled: true\u2069",
    "name-rendezvous":
      "\u2068Rendezvous API: MSC3886\u2069؛ ملف \u2068config.json\u2069 لهذه الصفحة: \u2068rendezvousServer\u2069",
  },
  fixers: {
    you: "يمكنك إصلاح ذلك بنفسك.",
    admin: "يمكن لإدارة خادمك إصلاح ذلك.",
    site: "يمكن للجهة المشغّلة لهذه الصفحة إصلاح ذلك.",
    nobody: "عادةً ما يزول ذلك من تلقاء نفسه.",
  },
  either: (one, other) => `يكفي واحد من هذين: «${one}» أو «${other}».`,
  waitFor: counted("ar", {
    zero: "يمكنك إعادة المحاولة الآن.",
    one: "يمكنك إعادة المحاولة بعد ثانية واحدة.",
    two: "يمكنك إعادة المحاولة بعد ثانيتين.",
    few: "يمكنك إعادة المحاولة بعد # ثوانٍ.",
    many: "يمكنك إعادة المحاولة بعد # ثانية.",
    other: "يمكنك إعادة المحاولة بعد # ثانية.",
  }),
  instead:
    "ما يمكن فعله في هذه الأثناء: تسجيل الدخول على الجهاز الجديد يدويًا، ثم التحقق منه هناك بمفتاح الاسترداد.",
  scan: "مسح رمز الجهاز الجديد ضوئيًا",
  inPlace: "ما هو متوفر",
  help: "مساعدة",
}
