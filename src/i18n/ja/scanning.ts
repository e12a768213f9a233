import type { ScanningWords } from "../later.ts"
import { scan } from "./scan.ts"

const scanWarning: ScanningWords["scanWarning"] = {
  heading: "目の前にあるコードだけをスキャンしてください",
  lead: "手の中や机の上にある、ご自分の新しい端末の画面に表示されたコードです。",
  title: "コードを送ってくる人は、あなたのアカウントを狙っています",
  who: "メール、チャット、ウェブページ、ビデオ通話で届いたり見せられたりしたコードは、誰に頼まれてもスキャンしないでください。",
  powers: "あなたがコードをスキャンした相手の端末は、次のことができるようになります：",
  can: [
    "過去のものも含めて、あなたのメッセージを読む",
    "あなたの名前で書き込みや操作をする",
    "ほかの端末を信頼できるものとして認める",
  ],
  todo: [
    "新しい端末でMatrixアプリを開きます。",
    "「QRコードでサインイン」を選び、コードを表示します。",
    "その端末を目の前に置いて、ここに戻ります。",
  ],
  onlyWay:
    "お使いのサーバーでは、このページにコードを表示できません。そのため、新しい端末にコードを表示する必要があります。",
  action: "新しい端末が手元にあります",
  showInstead: "代わりにコードを表示",
}

const reaching: ScanningWords["reaching"] = {
  heading: "新しい端末に接続しています",
  waiting: "端末のコードをスキャンしました。プライベートな接続を準備しています。",
  longer: "新しい端末の応答を待っています。端末のアプリを開いたままにしてください。",
}

const shownCheckCode: ScanningWords["shownCheckCode"] = {
  heading: "新しい端末にこの数字を入力",
  lead: "2台の端末の間に誰も割り込んでいないことを確かめるため、新しい端末が2桁の数字を求めています。",
  spoken: (digits) => `数字：${digits}`,
  next: "次に、サーバーのページで承認します。このページは自動的に次へ進みます。",
  notAsked: "数字を求められない",
}

const elsewhere: ScanningWords["elsewhere"] = {
  host: (host) => `2台の端末は${host}でつながります`,
  meaning:
    "この場所は新しい端末が選んだもので、お使いのサーバーのアドレスではありません。そこでの端末どうしのやり取りは、中身が見えないように守られています。",
}

export const scanning: ScanningWords = {
  scanWarning,
  reaching,
  shownCheckCode,
  elsewhere,
  scan,
}
