import type { accountNotices as en } from "../en/accountNotices.ts"

export const accountNotices: typeof en = {
  changed: {
    heading: "このアプリのアカウントが切り替わりました",
    lead: "途中だった端末の追加は、前のアカウントとともに終了しました。現在サインインしているアカウントで、最初からやり直せます。",
  },
  "signed-out": {
    heading: "このアプリはサインアウトされています",
    lead: "もう一度サインインしてから、端末を追加してください。",
  },
}
