import type { Words } from "../en.ts"
import { counted } from "../numbers.ts"

export const code: Words["code"] = {
  heading: "新しい端末でこのコードをスキャン",
  steps: {
    open: "新しい端末でMatrixアプリを開きます。",
    choose: "「QRコードでサインイン」を選びます。",
    point: "カメラをこのコードに向けます。",
  },
  next: "次に、新しい端末に表示される2桁の数字をここに入力します。",
  nextDigits:
    "次に、両方の端末で12桁の数字を見比べます。そのあと、サーバーからパスワードを求められることがあります。",
  image: "新しい端末でスキャンするQRコード",
  making: "コードを作成しています",
  makingLonger: "サーバーがコード用の接続を開くのを待っています。",
  renewsIn: (seconds) => `${seconds}秒後に新しいコードに更新`,
  renewing: "新しいコードを作成しています",
  trouble: "うまくスキャンできませんか？",
  scanInstead: "新しい端末のコードをスキャン",
  otherCode: "新しい端末でこのコードを読み取れない",
}

export const connecting: Words["connecting"] = {
  heading: "新しい端末に接続しています",
  waiting: "コードがスキャンされました。プライベートな接続を準備しています。",
  longer: "新しい端末の応答を待っています。端末のアプリを開いたままにしてください。",
}

export const checkCode: Words["checkCode"] = {
  heading: "新しい端末に表示された2桁の数字を入力",
  lead: "新しい端末の画面を見てください。この数字で、2台の端末の間に誰も割り込んでいないことを確かめます。",
  field: "2桁の数字",
  wrong: counted("ja", { other: "数字が違います。入力できるのはあと#回です。" }),
  wrongMeaning:
    "多くの場合は入力ミスです。もう一度見直してください。新しい端末に本当にその数字が表示されている場合は、別の人がコードをスキャンしたおそれがあります。キャンセルしてください。",
  incomplete: "1桁目が0の場合も、2桁とも入力してください。",
  action: "続行",
  noCode: "数字ではなくエラーが表示された",
}

export const request: Words["request"] = {
  heading: "数字が一致しました",
  waiting: "新しい端末がサーバーにサインインを求めています。",
  longer: "新しい端末がサインインの方法を伝えてくるのを待っています。",
}
