import type { CheckId, Fixer, Remedy } from "../../homeserver/remedies.ts"

const checks: Record<CheckId, string> = {
  server: "Your server answers",
  oauth: "It has a sign-in page of its own",
  "device-grant": "It can sign in a device by code",
  rendezvous: "It can connect two devices",
  "cross-signing": "Your account has an identity to verify with",
  "secret-storage": "Its keys are stored with your recovery key",
}

/** Before anything: what this server and this account can do. */
export const checking = {
  heading: "Getting ready",
  lead: "A quick look at whether everything is in place.",
  waiting: "Asking your server.",
  longer: "Your server is taking its time to answer.",
  checks,
  status: { pending: "being checked", ok: "in place", missing: "missing", unknown: "not known yet" },
}

const remedies: Record<Remedy, string> = {
  "go-online": "You are offline. Reconnect, then try again.",
  "try-again": "It gave no usable answer just now. Try again in a moment.",
  wait: "It asks for a little patience.",
  "sign-in-again": "Your sign-in here has ended. Sign in again.",
  "choose-a-matrix-server":
    "What answers there is not a Matrix server. Check the address that you signed in with.",
  "enable-oauth": "Linking by QR code needs sign-in by OAuth 2.0 (Matrix Authentication Service).",
  "enable-device-grant": "The server’s sign-in service has the “device authorization grant” switched off.",
  "enable-rendezvous": "The server has no rendezvous service (MSC4108 or MSC4388), or it is switched off.",
  "permit-rendezvous": "The server has a rendezvous service, but your account may not use it.",
  "set-up-cross-signing":
    "In your usual app, set up verification (“cross-signing”) in the security settings.",
  "reset-identity":
    "Your published keys do not belong together. In your usual app, reset your identity in the security settings.",
  "set-up-secret-storage":
    "In your usual app, set up a recovery key (“secure backup”) in the security settings.",
  "store-keys":
    "There is a recovery key, but your identity was not stored with it. In your usual app, set up recovery again.",
}

const fixers: Record<Fixer, string> = {
  you: "You can fix this yourself.",
  admin: "Your server’s administrator can fix this.",
  nobody: "This usually passes by itself.",
}

export const notPossible = {
  heading: "You can’t link a device here yet",
  headingUnknown: "Your server did not answer everything",
  lead: "Something that a link needs is missing:",
  leadUnknown: "So it is not known yet whether a link would work:",
  remedies,
  fixers,
  waitFor: (seconds: number) =>
    seconds === 1 ? "Try again in a second." : `Try again in ${seconds} seconds.`,
  instead:
    "What works meanwhile: sign in on the new device by hand, then verify it there with your recovery key.",
  inPlace: "What is in place",
}
