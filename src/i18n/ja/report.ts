import type { ReportWords } from "../later.ts"

export const report: ReportWords = {
  lead: "サポートする人に渡すためのレポートです。鍵、コード、トークン、メッセージは含まれません。",
  copy: "レポートをコピー",
  copied: "コピーしました",
  notCopied:
    "このブラウザーではコピーが許可されませんでした。テキストを選択して、ご自分でコピーしてください。",
}
