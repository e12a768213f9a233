import type { Words } from "../en.ts"
import { counted } from "../numbers.ts"

export const common: Words["common"] = {
  cancel: "キャンセル",
  done: "完了",
  close: "閉じる",
  tryAgain: "もう一度試す",
  startAgain: "最初からやり直す",
  newDevice: "新しい端末",
  details: "技術的な詳細",
  signOut: "その端末をサインアウト",
  secondsLeft: counted("ja", { other: "残り#秒" }),
  later: {
    heading: "お待ちください",
    waiting: "ページのこの部分を読み込んでいます。",
    longer: "接続に時間がかかっています。",
    failed: "ページのこの部分を読み込めませんでした",
    failedLead: "接続を確認してから、もう一度お試しください。時間がたっても、何も失われません。",
  },
  progress: { label: "手順", scan: "スキャン", compare: "照合", approve: "承認" },
}
