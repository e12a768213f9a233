import type { BorrowProblem } from "../../components/Borrow.tsx"

/** Why the keys that the app around the wizard holds cannot be given to a new device. */
export const borrowing: Record<BorrowProblem, { title: string; next: string }> = {
  "no-cross-signing": {
    title: "Your account has no identity to verify with",
    next: "Set up verification (“cross-signing”) in this app’s security settings. Then come back.",
  },
  "keys-do-not-match": {
    title: "This app’s keys are not the ones your account uses now",
    next: "Your identity was probably reset on another device. Verify this app again in its security settings. Then come back.",
  },
  damaged: {
    title: "This app’s keys are damaged",
    next: "Verify this app again in its security settings. Then come back.",
  },
  "signed-out": {
    title: "This app is signed out",
    next: "Sign in again, then link your device.",
  },
  offline: { title: "You are offline", next: "Reconnect, then try again." },
  unreachable: { title: "Your server does not answer", next: "Wait a moment, then try again." },
  "server-error": { title: "Your server answered with an error", next: "Wait a moment, then try again." },
  bug: {
    title: "This part of the app made a mistake",
    next: "It is not your fault, and nothing was shared. Try again.",
  },
}
