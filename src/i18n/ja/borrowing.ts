import type { BorrowProblem } from "../../components/Borrow.tsx"

export const borrowing: Record<BorrowProblem, { title: string; next: string }> = {
  "no-cross-signing": {
    title: "アカウントに、端末を検証するためのデジタルIDがありません",
    next: "このアプリのセキュリティ設定で検証（「クロス署名」）を設定してから、ここに戻ってきてください。",
  },
  "keys-do-not-match": {
    title: "このアプリの鍵は、アカウントで現在使われているものではありません",
    next: "別の端末でデジタルIDがリセットされたようです。セキュリティ設定でこのアプリをもう一度検証してから、ここに戻ってきてください。",
  },
  damaged: {
    title: "このアプリの鍵が壊れています",
    next: "セキュリティ設定でこのアプリをもう一度検証してから、ここに戻ってきてください。",
  },
  "signed-out": {
    title: "このアプリはサインアウトされています",
    next: "もう一度サインインしてから、端末を追加してください。",
  },
  offline: { title: "オフラインです", next: "接続し直してから、もう一度お試しください。" },
  unreachable: { title: "サーバーが応答しません", next: "少し待ってから、もう一度お試しください。" },
  "server-error": {
    title: "サーバーでエラーが発生しました",
    next: "少し待ってから、もう一度お試しください。",
  },
  bug: {
    title: "アプリのこの部分で不具合が起きました",
    next: "あなたのせいではありません。何も共有されていません。もう一度お試しください。",
  },
}
