import type { NotPossibleWords } from "../later.ts"
import { counted } from "../numbers.ts"

const inYourApp = "いつも使っているアプリのセキュリティ設定で、"

export const notPossible: NotPossibleWords = {
  heading: "ここではまだ端末を追加できません",
  headingUnknown: "サーバーから一部の回答が得られませんでした",
  lead: "端末の追加に必要なものが足りません：",
  leadUnknown: "そのため、端末を追加できるかどうかはまだわかりません：",
  remedies: {
    "go-online": "オフラインです。接続し直してから、もう一度お試しください。",
    "try-again": "有効な応答がありませんでした。少し待ってから、もう一度お試しください。",
    wait: "サーバーが、少し待つよう求めています。",
    "sign-in-again": "ここでのサインインが終了しました。もう一度サインインしてください。",
    "choose-a-matrix-server":
      "応答したのはMatrixサーバーではありません。サインインに使ったアドレスを確認してください。",
    "enable-oauth": "お使いのサーバーは以前のサインイン方法を使っていて、専用のページがありません。",
    "enable-device-grant": "サーバーのサインイン用ページがこれに対応していないか、オフになっています。",
    "enable-login-tokens":
      "サーバーが、サインイン済みの端末から別の端末をサインインさせることに対応していないか、オフになっています。",
    "enable-rendezvous": "サーバーに2台の端末をつなぐ手段がないか、オフになっています。",
    "permit-rendezvous": "サーバーは対応していますが、あなたのアカウントには許可されていません。",
    "name-rendezvous":
      "2台の端末をつなぐには、中継する場所が必要です。このサインイン方法で使える場所がサーバーにはなく、このページにも指定されていません。",
    "set-up-cross-signing": `${inYourApp}検証（「クロス署名」）を設定してください。`,
    "reset-identity": `公開されているあなたの鍵どうしが一致していません。${inYourApp}デジタルIDをリセットしてください。`,
    "set-up-secret-storage": `${inYourApp}回復鍵（「セキュアバックアップ」）を設定してください。`,
    "store-keys":
      "回復鍵はありますが、デジタルIDが一緒に保管されていません。いつも使っているアプリで、回復鍵を設定し直してください。",
  },
  technical: {
    "enable-oauth":
      "OAuth 2.0 API（GET /_matrix/client/v1/auth_metadata）。例：Matrix Authentication Service",
    "enable-device-grant":
      "urn:ietf:params:oauth:grant-type:device_code, device_authorization_endpoint (RFC 8628)",
    "enable-rendezvous": "Rendezvous API：MSC4108（2024）またはMSC4388",
    "permit-rendezvous": "MSC4388：create_availableがfalse、または403",
    "enable-login-tokens":
      "POST /_matrix/client/v1/login/get_token (MSC3882); Synapse: login_via_existing_session, enabled: true",
    "name-rendezvous": "Rendezvous API：MSC3886、このページのconfig.json：rendezvousServer",
  },
  fixers: {
    you: "ご自分で解決できます。",
    admin: "サーバーの管理者が解決できます。",
    site: "このページの運営者が解決できます。",
    nobody: "たいていは自然に解決します。",
  },
  either: (one, other) => `「${one}」と「${other}」は、どちらか一方があれば十分です。`,
  waitFor: counted("ja", { other: "#秒後にもう一度お試しください。" }),
  instead: "それまでは、新しい端末で手動でサインインし、その端末で回復鍵を使って検証できます。",
  scan: "新しい端末のコードをスキャン",
  inPlace: "そろっているもの",
  help: "ヘルプ",
}
