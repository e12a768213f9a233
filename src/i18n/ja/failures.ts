import type { failures as english } from "../en/failures.ts"
import { serverFailures } from "./failuresOfServer.ts"

const atHand = "両方の端末を手元に用意して、最初からやり直してください。"
const otherNetwork =
  "最初からやり直してください。また同じことが起きる場合は、別のネットワークでお試しください。"
const updateAndStart = "新しい端末のアプリを更新して、最初からやり直してください。"
const otherApp =
  "端末のアプリを更新するか、別のアプリを使ってください。その端末で手動でサインインすることもできます。"
const quicker = "最初からやり直してください。あらかじめサーバーのページにサインインしておくと、早く済みます。"

export const failures: typeof english = {
  ...serverFailures,
  "cancelled-by-us": {
    heading: "キャンセルしました",
    happened: "このページで、端末の追加を中止しました。",
    next: "いつでも最初からやり直せます。",
  },
  "cancelled-by-them": {
    heading: "新しい端末でキャンセルされました",
    happened: "新しい端末で、追加が中止されました。",
    next: "心当たりがない場合は、新しい端末で理由を確認してください。まだ追加したい場合は、最初からやり直してください。",
  },
  declined: {
    heading: "サインインを拒否しました",
    happened: "サーバーのページで、新しい端末が拒否されました。",
    next: "間違って拒否した場合は、最初からやり直してください。身に覚えのない要求だった場合は、拒否して正解です。",
  },
  "not-approved": {
    heading: "新しい端末は承認されませんでした",
    happened: "サーバーのページで拒否されたか、新しい端末でキャンセルされました。",
    next: "最初からやり直し、サーバーのページで許可してください。",
  },
  "expired-scanned": {
    heading: "コードの有効期限が切れています",
    happened: "コードが使えるのは1～2分だけです。スキャンしたコードは、それより古いものでした。",
    next: "新しい端末に新しいコードを表示して、最初からやり直してください。",
  },
  "code-used": {
    heading: "そのコードはすでに使われています",
    happened: "スキャンする前に、すでに誰かが応答していました。ほかの人か、前に試したときのあなた自身です。",
    next: "ほかの人に見えない場所で新しい端末に新しいコードを表示し、最初からやり直してください。",
  },
  "code-not-asked": {
    heading: "新しい端末が数字を求めませんでした",
    happened:
      "端末のアプリに問題が起きたか、スキャンしたコードがその端末のものではなかった可能性があります。",
    next: "最初からやり直し、新しい端末の画面で確認できるコードだけをスキャンしてください。",
  },
  "expired-connected": {
    heading: "時間内に追加が終わりませんでした",
    happened: "コードはスキャンされましたが、新しい端末が承認される前に時間切れになりました。",
    next: atHand,
  },
  "expired-accepted": {
    heading: "新しい端末を時間内に承認できませんでした",
    happened: "スキャンしてから承認するまでの時間は、1～2分ほどしかありません。",
    next: quicker,
  },
  "authorization-expired": {
    heading: "新しい端末を時間内に承認できませんでした",
    happened: "承認される前に、サインインの要求の期限が切れました。",
    next: quicker,
  },
  closed: {
    heading: "接続が閉じられました",
    happened: "新しい端末またはサーバーが、途中で接続を終了しました。",
    next: "新しい端末に理由が表示されていないか確認してください。端末のアプリを開いたまま、最初からやり直してください。",
  },
  "wrong-code": {
    heading: "数字が一致しませんでした",
    happened: "3回間違えたため、安全のために端末の追加を中止しました。",
    next: "ほかの人がコードをスキャンしたおそれがあります。画面がほかの人に見えない場所で、最初からやり直してください。",
  },
  insecure: {
    heading: "この接続は安全ではありません",
    happened: "届いたデータは、追加しようとしていた端末からのものではありえません。",
    next: otherNetwork,
  },
  disturbed: {
    heading: "接続が妨害されました",
    happened: "ほかの誰かが接続に割り込んで書き込んだため、接続を終了しました。",
    next: otherNetwork,
  },
  interrupted: {
    heading: "接続が途切れました",
    happened: "応答が途中で失われ、続けられなくなりました。",
    next: "最初からやり直してください。より安定したネットワークだと、うまくいきやすくなります。",
  },
  "unexpected-message-by-us": {
    heading: "予期しない応答がありました",
    happened: "新しい端末が、この場面では使われないはずの内容を送ってきました。",
    next: updateAndStart,
  },
  "unexpected-message-by-them": {
    heading: "予期しない応答がありました",
    happened: "このページが送った内容を、新しい端末が理解できませんでした。",
    next: updateAndStart,
  },
  "unsupported-protocol-by-us": {
    heading: "新しい端末とは方式が合いません",
    happened: "新しい端末が求めたサインイン方法に、このページまたはサーバーが対応していません。",
    next: otherApp,
  },
  "grant-gone": {
    heading: "サーバーがこの方法に対応しなくなりました",
    happened: "コードで端末をサインインさせる機能がサーバーでオフにされたか、一時的に使えなくなっています。",
    next: "新しい端末で手動でサインインするか、サーバーの管理者に問い合わせてください。",
  },
  "unsupported-protocol-by-them": {
    heading: "新しい端末とは方式が合いません",
    happened: "サーバーのサインイン方法に、新しい端末のアプリが対応していません。",
    next: otherApp,
  },
  "peer-failed": {
    heading: "新しい端末が中断しました",
    happened: "端末のアプリに問題が起き、追加が中止されました。",
    next: "新しい端末に詳しい説明が表示されていないか確認してから、最初からやり直してください。",
  },
  "message-too-large": {
    heading: "データが大きすぎて送信できませんでした",
    happened: "端末どうしのメッセージが、接続で送れる大きさを超えました。",
    next: "最初からやり直してください。また同じことが起きる場合は、新しい端末で別のアプリを使ってください。",
  },
}
