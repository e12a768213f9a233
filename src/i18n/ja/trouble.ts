import type { TroubleWords } from "../later.ts"

export const trouble: TroubleWords = [
  "この画面を明るくして、カメラを10cmほど離してください。",
  "アプリに「QRコードでサインイン」がない場合、この方法では追加できません。そのアプリで手動でサインインしてください。",
]
