import type { FailureCase, FailureWords } from "../failureCase.ts"

/** Ends that lie with the account, a server, the consent page or this page. */
export const serverFailures = {
  "device-exists-by-us": {
    heading: "That device is already linked",
    happened: "The new device uses the name of a device that your account already has.",
    next: "Sign out in its app, then start again.",
  },
  "device-exists-by-them": {
    heading: "That device is already linked",
    happened: "The new device says that it is signed in already.",
    next: "Sign out in its app, then start again.",
  },
  "device-not-found": {
    heading: "The new device never appeared",
    happened: "It says that it signed in, but it is not in your account.",
    next: "Was it approved with another account? Sign out in its app, then start again.",
  },
  "bad-device-id": {
    heading: "This device can’t be added",
    happened: "The new device gave itself a name that no device can have.",
    next: "Update its app, or use another one.",
  },
  "page-refused": {
    heading: "The page could not be opened",
    happened: "The new device named an address that is not safe to open.",
    next: "Start again. If it happens again, use another app on the new device.",
  },
  "page-not-opened": {
    heading: "The page could not be opened",
    happened: "Without that page the new device cannot be approved.",
    next: "Start again, and open the page in a browser where you can sign in to your server.",
  },
  "keys-unavailable": {
    heading: "Your keys could not be read",
    happened: "They were locked again before they could be handed over.",
    next: "Start again and unlock them.",
  },
  server: {
    heading: "The server answered with an error",
    happened: "It could not do what linking needs just now.",
    next: "Wait a little, then start again. If it stays, tell its administrator.",
  },
  unreachable: {
    heading: "The server does not answer",
    happened: "It was asked several times, without any answer.",
    next: "Start again in a moment.",
  },
  offline: {
    heading: "You are offline",
    happened: "This computer has no network connection right now.",
    next: "Reconnect, then start again.",
  },
  "signed-out": {
    heading: "You are signed out",
    happened: "Your server no longer accepts this page’s sign-in.",
    next: "Sign in here again, then link your device.",
  },
  "bad-answer": {
    heading: "Something answered that was not expected",
    happened: "The server’s answer cannot be used. Something on the way may have changed it.",
    next: "Start again, perhaps on another network. If it stays, tell its administrator.",
  },
  bug: {
    heading: "This page made a mistake",
    happened: "Something happened here that should not. It is not your fault.",
    next: "Start again. The technical details help whoever repairs it.",
  },
} satisfies Partial<Record<FailureCase, FailureWords>>
