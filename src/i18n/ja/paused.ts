import type { PausedWords } from "../later.ts"

export const paused: PausedWords = {
  heading: "まだ続けますか？",
  lead: "コードを何度も更新しましたが、スキャンされなかったため、いったん表示を止めています。",
  action: "新しいコードを表示",
}
