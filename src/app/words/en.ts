import type { ArrivalWords } from "./en/arrival.ts"
import type { LoginWords } from "./en/login.ts"
import type { SignInProblem } from "../oauth/problem.ts"

const list = (servers: readonly string[]) => new Intl.ListFormat("en").format(servers)

/** English, and the shape that every other language has to fill. */
export const en = {
  name: "Link new device",
  busy: {
    heading: "One moment",
    waiting: "Waiting for your server.",
    longer: "It takes its time to answer.",
  },
  tryAgain: "Try again",
  details: "Technical details",
  help: "Help",
  signIn: {
    heading: "Sign in to link a device",
    lead: "If your server has a page of its own for it, you sign in there and come back here.",
    field: "Your Matrix ID or your server",
    example: "For example @you:example.org, or example.org",
    stay: "Stay signed in on this computer",
    stayMeaning: "Only on a computer that is yours. Your keys are never kept unlocked, whatever you choose.",
    action: "Continue",
    looking: (server: string) => `Looking for ${server}`,
    longer: "Waiting for it to answer.",
    empty: "Enter your Matrix ID, or the name of your server.",
    onlyField: "Your server",
    only: "This page signs in at this server only.",
    someOf: (servers: readonly string[]) => `This page signs in at ${list(servers)}.`,
    fromLink: "The link that brought you here proposes this. Is it your account, or your server?",
  },
  notAllowed: (server: string, allowed: readonly string[]) =>
    `This page does not sign in at ${server}, but at ${list(allowed)}.`,
  discovery: {
    "not-an-address": "That is neither a Matrix ID nor the name of a server. Is there a slip in it?",
    "insecure-address":
      "That server is only reachable without encryption (http), so your sign-in would not be safe.",
    offline: "You are offline. Reconnect, then try again.",
    "no-answer": "Nobody answers there. Is the name right? If it is, the server may be down.",
    "not-matrix": "Something answers there, but it is not a Matrix server. Is the name right?",
    "well-known-lies":
      "This server points to a place where no Matrix server is. Only its administrator can put that right.",
    "server-error": "Your server has a problem just now. Wait a little, then try again.",
  },
  problems: {
    "no-sign-in":
      "Your server offers no way to sign in that a page like this can use. Only its administrator can add one.",
    "registration-closed":
      "Your server does not let new apps such as this page sign users in. Its administrator can register this page by hand.",
    "registration-refused":
      "Your server looked at this page and refused to let it sign users in. Its administrator can allow or register it.",
    declined: "You chose not to let this page sign in, so nothing happened.",
    refused: "Your server ended the sign-in. Try again; if it stays, tell its administrator.",
    "not-ours":
      "This answer does not belong to a sign-in that was started in this tab. Please start again here.",
    unreachable: "Your server did not answer. Check your connection, then try again.",
    "bad-answer": "Your server’s answer could not be used. Try again; if it stays, tell its administrator.",
    "no-device": "Your server signed this page in without making it a device, which linking needs.",
  } satisfies Record<Exclude<SignInProblem["kind"], "discovery" | "not-allowed">, string>,
  home: {
    heading: "Sign in a new device",
    lead: "Your new phone or computer is signed in and verified in about a minute: one device scans the other’s code, and you approve.",
    need: [
      "Your new device, with a Matrix app that can sign in with a QR code.",
      "Your recovery key or passphrase, so that the new device can read your messages.",
    ],
    needHeading: "Have at hand",
    action: "Link new device",
    leaveWhenDone: "Sign this page out when done",
    signOut: "Sign out",
    nearlyDone: "Nearly done",
  },
  unreachable: {
    heading: "Your server does not answer",
    lead: "You are still signed in here, but your server could not be asked. Check your connection.",
  },
  signedOut: {
    heading: "This page is signed out",
    done: "Your new device is ready, and this page is no longer a device of your account.",
    asked: "This page is no longer a device of your account.",
    unused: "It was not used for a day, so it signed itself out.",
    ended: "Your server or another tab ended this sign-in.",
    expiredHeading: "Sign in again",
    expired: "Your server asks for that from time to time. This page stays the same device of your account.",
    notTold:
      "Your server could not be told, so it still lists this page as a device. That is put right when you open this page again, or when you remove the device there.",
    close: "You can close it now.",
    again: "Sign in again",
  },
  unfit: {
    framed: {
      heading: "Open this page by itself",
      text: "It is shown inside another page, which could trick you into pressing things. Open its address in a tab of its own.",
      open: "Open it in its own tab",
    },
    insecure: {
      heading: "This page needs a secure connection",
      text: "Open its address with https. Without it, somebody on the way could read along.",
    },
  },
  config: {
    heading: "This page is not set up correctly",
    unreachable: "Its config.json could not be read. Check your connection, and reload the page.",
    "not-json": "Its config.json is not valid JSON. Whoever hosts this page can put that right.",
    "unknown-key":
      "Its config.json has an entry that does not exist. Whoever hosts this page can put that right.",
    invalid: "Its config.json has a wrong entry. Whoever hosts this page can put that right.",
  },
  broken: {
    heading: "This page made a mistake",
    text: "Something happened that should not. Nothing more is sent from here; reload the page to start again.",
    reload: "Reload",
  },
}

/** The words of screens that are loaded when they are wanted. In English they come with the screen; another language comes whole. */
interface LaterAppWords {
  arrival: ArrivalWords
  login: LoginWords
}

export type AppWords = typeof en & { later?: LaterAppWords }
