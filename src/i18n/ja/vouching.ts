import type { VouchingWords } from "../later.ts"
import { counted } from "../numbers.ts"
import { failures } from "./vouchingFailures.ts"

const settingUp: VouchingWords["settingUp"] = {
  heading: "新しい端末を検証する準備をしています",
  lead: "お使いのサーバーでは、このページが新しい端末を検証する必要があります。そのための部分を追加で読み込みます。",
  bar: "読み込み状況",
  of: (loaded, total) => `${total} MB中${loaded} MB`,
  soFar: (loaded) => `これまでに${loaded} MB`,
  starting: "読み込んだ部分を起動しています。",
  startingLonger: "新しい端末がこのページを見分けられるように、このページ自身の鍵をサーバーに伝えています。",
  once: "時間がかかるのは初回だけです。読み込んだものはブラウザーに保存されます。",
}

const compareCode: VouchingWords["compareCode"] = {
  "sign-in": {
    heading: "新しい端末に同じコードが表示されていますか？",
    lead: () => "新しい端末の画面を見てください。そちらにも12桁の数字が表示されています。",
    approving:
      "12桁すべてが同じで、端末があなた自身のものである場合にだけ承認してください。承認すると、その端末はサインインし、あなたのメッセージを読めるようになります。",
    declining: "拒否した場合は、誰もサインインせず、何も共有されません。",
  },
  keys: {
    heading: "新しい端末にメッセージを読むことを許可しますか？",
    lead: (name) => `${name}はサインイン済みです。もう一度、12桁の数字をその端末と見比べてください。`,
    approving:
      "数字が同じ場合にだけ承認してください。承認すると、その端末は検証され、暗号化されたメッセージを読めるようになります。この数字は、サーバーのページ用のコードとは関係ありません。",
    declining: "拒否した場合は、端末に鍵は渡されません。端末をサインアウトさせることもできます。",
  },
  spoken: (digits) => `コード：${digits}`,
  differs: "違う場合は、拒否してください",
  between: "端末に別のコードが表示されている場合は、2台の端末の間に誰かが割り込んでいます。",
  approve: "承認",
  decline: "拒否",
}

const proveIdentity: VouchingWords["proveIdentity"] = {
  heading: "本人確認",
  passwordLead: "新しい端末を受け入れる前に、サーバーがパスワードを求めています。",
  password: "アカウントのパスワード",
  privacy: "パスワードはサーバーにだけ送られ、どこにも保存されません。",
  confirm: "確認",
  busy: "サーバーが確認しています",
  longer: "サーバーの応答を待っています。",
  wrong: "パスワードが違います",
  wrongNext: "回復鍵ではなく、アカウントのパスワードを入力してください。もう一度お試しください。",
  pageLead:
    "サーバーが、専用のページでの本人確認を求めています。ページを開いて確認を済ませ、ここに戻ってきてください。",
  goesTo: "本人確認をするページ",
  pageDone: "確認を済ませました",
  notDone: "サーバーでは、まだ確認が済んでいません",
  notDoneNext: "サーバーのページをもう一度開き、最後まで進んでから、ここに戻ってきてください。",
}

const waitForToken: VouchingWords["waitForToken"] = {
  heading: "サーバーが少し待つよう求めています",
  why: "サーバーが受け入れる新しい端末は1分に1台までで、いま1台受け入れたばかりです。このページは自動的に次へ進みます。",
  goesOnIn: counted("ja", { other: "#秒後に続行します" }),
  asking: "サーバーにもう一度問い合わせています",
  keepOpen: "新しい端末のアプリを開いたままにしてください。",
}

const awaitingSignIn: VouchingWords["awaitingSignIn"] = {
  heading: "承認しました",
  waiting: "新しい端末のサインインを待っています。",
  longer: "新しい端末からの完了の知らせを待っています。端末のアプリを開いたままにしてください。",
}

const verifying: VouchingWords["verifying"] = {
  heading: (name) => `${name}を検証しています`,
  waiting: "あなたが承認した端末です。あなたの端末であるという印を付けています。",
  longer: "サーバーがそれを公開するのを待っています。",
}

const givingSecrets: VouchingWords["givingSecrets"] = {
  heading: (name) => `${name}は検証済みです`,
  lead: "端末はいま、このページから鍵を受け取っています。このページを開いたままにしてください。",
  waiting: "端末が鍵を求めるのを待っています。",
  longer:
    "アプリによっては1分ほどかかります。端末のアプリも開いたままにしてください。待たない場合は、あとでその端末に回復鍵を入力できます。",
  stopWaiting: "待たない",
}

const linkedUnencrypted: VouchingWords["linkedUnencrypted"] = {
  heading: (name) => `${name}は、暗号化なしでサインインした状態です`,
  lead: "端末のアプリが、暗号化しないと伝えてきました。",
  meaning: "この状態について",
  means: [
    "検証するものはなく、あなたの鍵は一つも渡されていません。",
    "暗号化されたメッセージは読めませんが、それ以外は読めます。",
  ],
  unexpected:
    "暗号化するはずの端末であれば、サインアウトさせ、アプリを更新してから、最初からやり直してください。",
}

const signOutDevice: VouchingWords["signOutDevice"] = {
  asking: "端末をサインアウトしています",
  longer: "サーバーの応答を待っています。",
  action: "その端末をサインアウト",
  passwordLead: "端末をサインアウトする前に、サーバーがパスワードを求めています。",
  proveOnPage:
    "サーバーが、専用のページでの本人確認を求めています。ページを開いて確認を済ませ、ここに戻ってきてください。",
  onAccountPage:
    "端末のサインアウトは、アカウントのページで行います。ページを開き、その端末を選んで、サインアウトさせてください。",
  lookInList: "下の端末の一覧を確認してください。サインアウトが済むと、一覧から消えます。",
  done: "端末をサインアウトしました",
  doneMeaning: "その端末は、もうアカウントにありません。上の説明は、サインアウトする前の状態です。",
  trouble: "端末をサインアウトできませんでした",
  troubleNext:
    "サーバーから有効な応答がありませんでした。もう一度試すか、いつも使っているアプリのセキュリティ設定で行ってください。",
}

const waitFor: VouchingWords["waitFor"] = counted("ja", {
  other: "次の端末を受け入れられるのは、#秒後です。",
})

const signedIn: VouchingWords["signedIn"] = {
  "key-mismatch": {
    title: (name) => `${name}はサインイン済みですが、あなたの端末ではない可能性があります`,
    meaning:
      "検証も署名もされておらず、あなたの鍵は一つも渡されていません。念のため、次のことをしてください：",
    todo: [
      "その端末を今すぐサインアウトさせます。",
      "端末の一覧を確認し、心当たりのない端末をサインアウトさせます。",
      "別のネットワークに変えるなどして、最初からやり直します。また同じことが起きる場合は、サーバーの管理者に知らせてください。",
    ],
  },
  "declined-here": {
    title: (name) => `${name}は、暗号化なしでサインインした状態です`,
    meaning:
      "拒否する前に、すでにサインインしていました。検証はされておらず、あなたの鍵も一つも持っていません。元に戻すには：",
    todo: [
      "その端末を今すぐサインアウトさせます。",
      "間違って拒否した場合は、そのあとで最初からやり直します。",
      "コードが同じでなかった場合は、端末の一覧も確認し、心当たりのない端末をサインアウトさせます。",
    ],
  },
  "not-signed": {
    title: (name) => `${name}はサインイン済みですが、検証されていません`,
    meaning:
      "暗号化されたメッセージはまだ読めず、あなたの鍵は一つも渡されていません。次のいずれかを選んでください：",
    todo: [
      "新しい端末で回復鍵を入力する。",
      "サインイン済みの別の端末から検証する。",
      "端末をサインアウトさせ、最初からやり直す。",
    ],
  },
}

export const vouching: VouchingWords = {
  settingUp,
  compareCode,
  proveIdentity,
  waitForToken,
  awaitingSignIn,
  verifying,
  givingSecrets,
  linkedUnencrypted,
  signOutDevice,
  waitFor,
  signedIn,
  failures,
}
