import type { DeviceWords } from "../later.ts"
import { counted } from "../numbers.ts"

const trust: DeviceWords["trust"] = {
  verified: "検証済み",
  unsigned: "未検証",
  "wrongly-signed": "検証に問題あり",
  "no-keys": "暗号化なし",
  unknown: "検証の状態は不明",
}

const trustMeaning: DeviceWords["trustMeaning"] = {
  verified: "あなたの端末であることが確認されています。連絡先の相手にも、あなたの端末だとわかります。",
  unsigned:
    "あなたの端末であることが確認されていません。心当たりがあれば、端末のアプリで検証してください。なければ、サインアウトさせてください。",
  "wrongly-signed": "端末の鍵と署名が食い違っています。不安な場合は、サインアウトさせてください。",
  "no-keys":
    "暗号化されたメッセージを読むことはできません。心当たりがない場合は、サインアウトさせてください。",
  unknown: "現在、サーバーに確認できません。",
}

export const devices: DeviceWords = {
  heading: "あなたの端末",
  loading: "端末の一覧を取得しています",
  longer: "サーバーの応答を待っています。",
  failed: "現在、端末の一覧を取得できません。",
  old: "現在、一覧を更新できません。情報が古い可能性があります。",
  isNew: "新規",
  isThis: "このページ",
  lastSeen: (when) => `最終利用：${when}`,
  unnamed: "名前のない端末",
  trust,
  trustMeaning,
  count: counted("ja", { other: "#台の端末" }),
  found: counted("ja", { other: "#台の端末が見つかりました" }),
  search: "名前またはIDで検索",
  sort: "並べ替え",
  sorts: { activity: "最終利用", name: "名前" },
  manage: (name) => `${name}を管理`,
  appeared: (name) => `${name}がたった今、あなたのアカウントにサインインしました`,
  appearedMeaning: "心当たりがない場合は、今すぐサインアウトさせてください。",
  look: "確認する",
  mine: "自分の端末です",
  gone: (name) => `${name}はもうサインインしていません`,
  details: {
    back: "すべての端末",
    id: "ID",
    lastSeen: "最終利用",
    notTold: "サーバーからの情報がありません",
    own: "これは、いまご覧のこのページです。削除するには、ここでサインアウトしてください。",
  },
  rename: {
    field: "名前",
    hint: "ほかの人にも表示されます。空欄にすると、名前なしになります。",
    action: "保存",
    saving: "保存しています",
    saved: "保存しました",
    failed: "名前を保存できませんでした。もう一度お試しください。",
  },
}
