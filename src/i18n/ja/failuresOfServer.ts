import type { serverFailures as english } from "../en/failuresOfServer.ts"

const signOutThere = "その端末のアプリでサインアウトしてから、最初からやり直してください。"
const tellAdmin = "解決しない場合は、サーバーの管理者に知らせてください。"

export const serverFailures: typeof english = {
  "device-exists-by-us": {
    heading: "その端末はすでに追加されています",
    happened: "新しい端末が、アカウントにすでにある端末と同じIDを使っています。",
    next: signOutThere,
  },
  "device-exists-by-them": {
    heading: "その端末はすでに追加されています",
    happened: "新しい端末から、すでにサインインしていると通知されました。",
    next: signOutThere,
  },
  "device-not-found": {
    heading: "新しい端末が見つかりません",
    happened: "新しい端末からサインインしたと通知されましたが、アカウントには見つかりません。",
    next: `別のアカウントで承認していませんか？${signOutThere}`,
  },
  "bad-device-id": {
    heading: "新しい端末を追加できません",
    happened: "新しい端末が、端末には使えないIDを名乗りました。",
    next: "端末のアプリを更新するか、別のアプリを使ってください。",
  },
  "page-refused": {
    heading: "ページを開けませんでした",
    happened: "新しい端末が指定したアドレスは、開くと安全ではありません。",
    next: "最初からやり直してください。また同じことが起きる場合は、新しい端末で別のアプリを使ってください。",
  },
  "page-not-opened": {
    heading: "ページを開けませんでした",
    happened: "このページを開かないと、新しい端末を承認できません。",
    next: "最初からやり直し、サーバーにサインインできるブラウザーでページを開いてください。",
  },
  "keys-unavailable": {
    heading: "鍵を読み取れませんでした",
    happened: "渡す前に、鍵が再びロックされました。",
    next: "最初からやり直し、鍵のロックを解除してください。",
  },
  server: {
    heading: "サーバーでエラーが発生しました",
    happened: "端末の追加に必要な処理を、サーバーが行えませんでした。",
    next: `少し待ってから、最初からやり直してください。${tellAdmin}`,
  },
  unreachable: {
    heading: "サーバーが応答しません",
    happened: "何度か問い合わせましたが、応答がありませんでした。",
    next: "少し待ってから、最初からやり直してください。",
  },
  offline: {
    heading: "オフラインです",
    happened: "このパソコンは、いまネットワークに接続されていません。",
    next: "接続し直してから、最初からやり直してください。",
  },
  "signed-out": {
    heading: "サインアウトされています",
    happened: "このページのサインインは、サーバーで無効になっています。",
    next: "ここでもう一度サインインしてから、端末を追加してください。",
  },
  "bad-answer": {
    heading: "予期しない応答がありました",
    happened: "サーバーの応答を利用できません。途中で何かに書き換えられた可能性があります。",
    next: `別のネットワークに変えるなどして、最初からやり直してください。${tellAdmin}`,
  },
  bug: {
    heading: "このページで不具合が起きました",
    happened: "起きるはずのないことが起きました。あなたのせいではありません。",
    next: "最初からやり直してください。技術的な詳細は、修正する人の手がかりになります。",
  },
}
