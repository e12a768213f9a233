import type { FailureWords, PlainCase } from "../failureCase.ts"
import { serverFailures } from "./failuresOfServer.ts"

const atHand = "Start again when both devices are at hand."

export const failures: Record<PlainCase, FailureWords> = {
  ...serverFailures,
  "cancelled-by-us": {
    heading: "You cancelled",
    happened: "The link was ended on this page.",
    next: "You can start again at any time.",
  },
  "cancelled-by-them": {
    heading: "Your new device cancelled",
    happened: "The link was ended on the new device.",
    next: "If that was not you, look there for the reason. Start again if you still want to link it.",
  },
  declined: {
    heading: "You declined the sign-in",
    happened: "The new device was declined on your server’s page.",
    next: "If that was a slip, start again. If you did not expect a request, you did the right thing.",
  },
  "not-approved": {
    heading: "The new device was not approved",
    happened: "It was declined on your server’s page, or cancelled on the new device.",
    next: "Start again, and choose to allow it on your server’s page.",
  },
  "expired-scanned": {
    heading: "That code has run out",
    happened: "A code is only good for a minute or two, and the one that you scanned is older.",
    next: "Let the new device show a new code, and start again.",
  },
  "code-used": {
    heading: "That code was used already",
    happened: "It had been answered before you scanned it: by somebody else, or by an earlier try of yours.",
    next: "Let the new device show a new code where nobody else can see it, and start again.",
  },
  "code-not-asked": {
    heading: "Your new device did not ask for the digits",
    happened: "Its app may have met a problem, or the code that you scanned was not its own.",
    next: "Start again, and scan only a code that you can see on your new device.",
  },
  "expired-connected": {
    heading: "The link was not finished in time",
    happened: "The code was scanned, but the time ran out before the new device was approved.",
    next: atHand,
  },
  "expired-accepted": {
    heading: "The new device could not be approved in time",
    happened: "From the scan to the approval there are only about one to two minutes.",
    next: "Start again. It is quicker when you are already signed in on your server’s page.",
  },
  "authorization-expired": {
    heading: "The new device could not be approved in time",
    happened: "Its request to sign in ran out before it was approved.",
    next: "Start again. It is quicker when you are already signed in on your server’s page.",
  },
  closed: {
    heading: "The connection was closed",
    happened: "The new device or the server ended the connection early.",
    next: "Look at the new device: it may say why. Keep its app open, and start again.",
  },
  "wrong-code": {
    heading: "The digits did not match",
    happened: "Three tries were wrong, so the link was ended to protect you.",
    next: "Start again where nobody else can see your screen: somebody else may have scanned the code.",
  },
  insecure: {
    heading: "This connection is not safe",
    happened: "What arrived cannot have come from the device that was being linked.",
    next: "Start again. If it happens again, try another network.",
  },
  disturbed: {
    heading: "The connection was disturbed",
    happened: "Somebody else wrote into it, so it was ended.",
    next: "Start again. If it happens again, try another network.",
  },
  interrupted: {
    heading: "The connection was interrupted",
    happened: "An answer got lost on the way, and the connection cannot go on without it.",
    next: "Start again; a steadier network helps.",
  },
  "unexpected-message-by-us": {
    heading: "Something answered that was not expected",
    happened: "The new device said something that does not belong here.",
    next: "Update the app on the new device, and start again.",
  },
  "unexpected-message-by-them": {
    heading: "Something answered that was not expected",
    happened: "The new device did not understand what this page said.",
    next: "Update the app on the new device, and start again.",
  },
  "unsupported-protocol-by-us": {
    heading: "Your new device speaks another language",
    happened: "It asked for a way to sign in that this page or your server does not have.",
    next: "Update its app, or use another one. You can also sign in there by hand.",
  },
  "grant-gone": {
    heading: "Your server does not offer this any more",
    happened: "Signing in a device by code was switched off there, or it is out of order just now.",
    next: "Sign in on the new device by hand, or ask your server’s administrator.",
  },
  "unsupported-protocol-by-them": {
    heading: "Your new device speaks another language",
    happened: "Its app does not know the way to sign in that your server offers.",
    next: "Update its app, or use another one. You can also sign in there by hand.",
  },
  "peer-failed": {
    heading: "Your new device gave up",
    happened: "Its app ran into a problem and ended the link.",
    next: "Look at the new device: it may say more. Then start again.",
  },
  "message-too-large": {
    heading: "Something was too large to send",
    happened: "A message between the devices did not fit through the connection.",
    next: "Start again. If it happens again, use another app on the new device.",
  },
}
