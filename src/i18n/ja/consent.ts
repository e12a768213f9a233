import type { Words } from "../en.ts"

export const consent: Words["consent"] = {
  heading: "新しい端末を承認",
  headingOpened: "もう一方のタブで完了してください",
  goesTo: "承認するページ",
  compare: "そのページに表示されるコードが、新しい端末のコードと同じか確認してください。",
  type: "新しい端末に表示されているコードを、そのページに入力してください。",
  anotherCode:
    "新しい端末に、そのページ用の2つ目のコードが表示されます。ここで見比べた12桁の数字とは別のものです。",
  allow: "問題がなければ、許可してください。",
  comeBack: "終わったらここに戻ってください。このページは自動的に次へ進みます。",
  open: (host) => `${host}を開く`,
  opensTab: "新しいタブで開きます",
  openAgain: "もう一度開く",
  another: "ほかの方法で開く",
  copy: "アドレスをコピー",
  copied: "コピーしました。別のタブで開いてください。",
  openedOtherwise: "ほかの方法で開きました",
  didNotOpen: "このページを開けません",
  waiting: "そのページで承認されるのを待っています。",
  waitingTypeCode: "新しい端末のコードをそのページに入力し、承認してください。",
  longer:
    "承認はお済みですか？新しい端末のサインインが進んでいます。端末のアプリを開いたままにしてください。",
}

export const sharing: Words["sharing"] = {
  heading: "鍵を渡しています",
  checkingHeading: "新しい端末がサインイン中です",
  checking: "サーバーで新しい端末を探しています。",
  checkingLonger: "新しい端末がアカウントに現れるのを待っています。",
  sharing: "新しい端末が、プライベートな接続を通じて鍵を受け取っています。",
  sharingLonger: "サーバーが鍵を届けるのを待っています。",
}
