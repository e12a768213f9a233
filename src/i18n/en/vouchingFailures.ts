import type { FailureWords, VouchingCase } from "../failureCase.ts"

export const failures: Record<VouchingCase, FailureWords> = {
  "declined-here": {
    heading: "You declined the new device",
    happened: "You chose “Decline” on this page.",
    next: "If the codes were not the same, you did the right thing: somebody may have been between the devices. If it was a slip, start again.",
  },
  "incompatible-intent": {
    heading: "Both devices want to help",
    happened: "The other device is signed in already, and wants to bring in a new one, as this page does.",
    next: "On your new device, choose “Sign in with QR code” before it is signed in. Then start again.",
  },
  "nothing-offered": {
    heading: "Your server lets no device in this way",
    happened: "It has no sign-in to give to a new device, neither directly nor on a page of its own.",
    next: "Sign in on the new device by hand, or ask your server’s administrator.",
  },
  "token-limit": {
    heading: "Your server asks for a pause",
    happened: "It lets in one new device a minute, and this link had not the time to wait for that.",
    next: "Nothing is wrong: wait a little, then start again.",
  },
  "key-mismatch": {
    heading: "This device may not be yours",
    happened:
      "What it says of itself is not what your server knows of it. Somebody may have taken its place.",
    next: "Sign that device out, then start again.",
  },
  "not-signed": {
    heading: "Signed in, but not verified",
    happened: "It is the right device, but verifying it did not work.",
    next: "Verify it another way.",
  },
  "no-crypto-not-loaded": {
    heading: "A part of this page did not load",
    happened: "Without it, this page can’t verify your new device.",
    next: "Check your connection, then start again.",
  },
  "no-crypto-keys-lost": {
    heading: "This page has lost its own keys",
    happened:
      "Your server knows keys of this sign-in that are not in this browser any more, and none may take their place.",
    next: "Sign out here and sign in again. Then link your device.",
  },
  "no-crypto-no-storage": {
    heading: "Your browser keeps nothing for this page",
    happened: "To verify a new device, this page has to keep keys of its own while you are signed in.",
    next: "Leave private browsing, or let this page store data, then load it anew.",
  },
  "no-crypto-failed": {
    heading: "This page could not get ready to verify",
    happened: "The part of it that verifies your new device did not start.",
    next: "Start again. If it happens again, load this page anew, or use another browser.",
  },
}
