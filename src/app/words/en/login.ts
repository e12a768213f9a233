import type { LoginProblem } from "../../login/logIn.ts"
import { span } from "../../../i18n/numbers.ts"

const time = span("en")

/** The words of signing in at a homeserver without OAuth: English, and the shape that every other language has to fill. */
export const login = {
  heading: (host: string) => `Sign in at ${host}`,
  password: "Your password goes from this page to your server and nowhere else, and is not kept.",
  page: "Your server has a page of its own for it. You come back here from there.",
  both: "Use your password, or the page that you usually sign in on.",
  userName: "Username or Matrix ID",
  passwordField: "Password",
  signIn: "Sign in",
  continueWith: (name: string) => `Continue with ${name}`,
  continueThere: (host: string) => `Continue on the page of ${host}`,
  deviceName: "Name of this page in your list of devices",
  more: "More",
  busy: "Signing in.",
  longer: "Your server takes its time to answer.",
  leaving: "Opening that page.",
  noUserName: "Enter your username.",
  noPassword: "Enter your password.",
  rateLimited: (ms: number | undefined) =>
    `Those were too many tries for your server. Try again in ${ms === undefined ? "a few minutes" : time(ms)}.`,
  problems: {
    wrong: "The username or the password is not right. Is it an account of this server?",
    deactivated: "This account was deactivated. Only your server’s administrator can bring it back.",
    locked: "This account is locked. Only your server’s administrator can unlock it.",
    unreachable: "Your server did not answer. Check your connection, then try again.",
    "server-error": "Your server has a problem just now. Wait a little, then try again.",
    refused: "Your server refused the sign-in. Try again; if it stays, tell its administrator.",
    "bad-answer": "Your server’s answer could not be used. Try again; if it stays, tell its administrator.",
    "no-device": "Your server signed this page in without making it a device, which linking needs.",
  } satisfies Record<Exclude<LoginProblem["kind"], "rate-limited">, string>,
}

export type LoginWords = typeof login
