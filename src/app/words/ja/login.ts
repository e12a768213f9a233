import type { LoginWords } from "../en/login.ts"
import { span } from "../../../i18n/numbers.ts"

const spaced = span("ja")
const time = (ms: number) => spaced(ms).replace(" ", "")

export const login: LoginWords = {
  heading: (host) => `${host}にサインイン`,
  password: "パスワードはこのページからサーバーにだけ送られ、ほかには送られず、保存もされません。",
  page: "サーバーに専用のページがあります。済んだら、そこからここに戻ります。",
  both: "パスワード、またはいつもサインインに使っているページを使ってください。",
  userName: "ユーザー名またはMatrix ID",
  passwordField: "パスワード",
  signIn: "サインイン",
  continueWith: (name) => `${name}で続行`,
  continueThere: (host) => `${host}のページで続行`,
  deviceName: "端末の一覧に表示されるこのページの名前",
  more: "その他",
  busy: "サインインしています。",
  longer: "サーバーの応答に時間がかかっています。",
  leaving: "ページを開いています。",
  noUserName: "ユーザー名を入力してください。",
  noPassword: "パスワードを入力してください。",
  rateLimited: (ms) =>
    `サーバーが受け付ける試行回数を超えました。${ms === undefined ? "数分" : time(ms)}後にもう一度お試しください。`,
  problems: {
    wrong: "ユーザー名またはパスワードが違います。このサーバーのアカウントですか？",
    deactivated: "このアカウントは無効になっています。元に戻せるのは、サーバーの管理者だけです。",
    locked: "このアカウントはロックされています。解除できるのは、サーバーの管理者だけです。",
    unreachable: "サーバーから応答がありませんでした。接続を確認してから、もう一度お試しください。",
    "server-error": "いまサーバーに問題が起きています。少し待ってから、もう一度お試しください。",
    refused:
      "サーバーがサインインを拒否しました。もう一度お試しください。解決しない場合は、サーバーの管理者に知らせてください。",
    "bad-answer":
      "サーバーの応答を利用できませんでした。もう一度お試しください。解決しない場合は、サーバーの管理者に知らせてください。",
    "no-device":
      "サーバーはこのページをサインインさせましたが、端末として登録しませんでした。端末の追加にはその登録が必要です。",
  },
}
