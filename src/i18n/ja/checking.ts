import type { Words } from "../en.ts"

export const checking: Words["checking"] = {
  heading: "準備しています",
  lead: "必要なものがそろっているか、手早く確認します。",
  waiting: "サーバーに問い合わせています。",
  longer: "サーバーの応答に時間がかかっています。",
  checks: {
    server: "お使いのサーバー",
    oauth: "サーバーのサインイン用ページ",
    "device-grant": "コードで端末をサインインさせる機能",
    "login-token": "端末から別の端末をサインインさせる機能",
    rendezvous: "2台の端末をつなぐ機能",
    "cross-signing": "端末を検証するためのデジタルID",
    "secret-storage": "回復鍵で保管されている鍵",
  },
  whatWorks: "ここで追加できる新しいアプリ",
  status: { pending: "確認中", ok: "あり", missing: "なし", unknown: "未確認" },
}
