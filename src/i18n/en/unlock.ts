import type { UnlockProblem } from "../../trust/problem.ts"

/** What is the matter, and what the user does about it. */
export interface ProblemWords {
  title: string
  next: string
}

const problems: Record<UnlockProblem | "bug", ProblemWords> = {
  "not-a-key": {
    title: "This is not a recovery key",
    next: "Perhaps a letter is missing or mistyped. Copying and pasting the whole key works best.",
  },
  "wrong-key": {
    title: "This is not the key of this account",
    next: "If you have several, use the newest: an older one stops working when a new one is made.",
  },
  "no-secret-storage": {
    title: "This account has no recovery key",
    next: "In your usual app, set up recovery (“secure backup”) in the security settings. Then come back.",
  },
  "no-cross-signing": {
    title: "This account has no identity to verify with",
    next: "In your usual app, set up verification (“cross-signing”) in the security settings. Then come back.",
  },
  "no-cross-signing-keys": {
    title: "The key is right, but your identity is not stored with it",
    next: "In your usual app, set up recovery again in the security settings. Then come back.",
  },
  "keys-do-not-match": {
    title: "The stored keys are not the ones your account uses now",
    next: "Your identity was probably reset. In your usual app, set up recovery again. Then come back.",
  },
  damaged: {
    title: "The key is right, but what is stored with it is damaged",
    next: "In your usual app, set up recovery again in the security settings. Then come back.",
  },
  "not-held": {
    title: "This app does not have your account’s keys",
    next: "It is probably not verified itself. You can enter the recovery key here, or verify this app first, in its security settings.",
  },
  unsupported: {
    title: "Your keys are stored in a way that this page does not open",
    next: "In a current app, set up recovery again in the security settings. Then come back.",
  },
  "signed-out": { title: "You are signed out", next: "Sign in here again, then link your device." },
  offline: { title: "You are offline", next: "Reconnect, then enter the key once more." },
  unreachable: { title: "Your server does not answer", next: "Wait a moment, then enter the key once more." },
  "server-error": {
    title: "Your server answered with an error",
    next: "Wait a moment, then enter the key once more.",
  },
  bug: {
    title: "This page made a mistake",
    next: "It is not your fault. Load the page anew, and try again.",
  },
}

export const unlockWords = {
  heading: "Unlock your account’s keys",
  lead: "Your new device needs them to read your messages and to be verified at once.",
  field: "Recovery key or passphrase",
  show: "Show",
  privacy: "It is used on this page only: it is never sent anywhere, and forgotten when the link ends.",
  action: "Unlock",
  busy: "Unlocking",
  longer: "Checking your keys against your server.",
  problems,
  forgotten: {
    idle: "Your keys were locked again, because nothing happened for ten minutes.",
    "link-ended": "Your keys were forgotten when the last link ended, so they need unlocking again.",
  },
  where: "I don’t have it",
  whereText: [
    "You were given a recovery key when you set up secure backup: often 12 groups of letters and digits. Look in your password manager, in your downloads, or on paper.",
    "On a device where you are signed in, your app can make a new recovery key: look for “Recovery” or “Secure backup” in its security settings.",
    "Without any of these, you can reset your identity there. Your contacts will then have to trust you anew.",
  ],
}
