import type { Fixer, Remedy } from "../../homeserver/remedies.ts"
import { inUnit } from "../numbers.ts"

const seconds = inUnit("en", "second")

const remedies: Record<Remedy, string> = {
  "go-online": "You are offline. Reconnect, then try again.",
  "try-again": "It gave no usable answer just now. Try again in a moment.",
  wait: "It asks for a little patience.",
  "sign-in-again": "Your sign-in here has ended. Sign in again.",
  "choose-a-matrix-server":
    "What answers there is not a Matrix server. Check the address that you signed in with.",
  "enable-oauth": "Your server signs users in the older way, without a page of its own.",
  "enable-device-grant": "Your server’s page for signing in does not do this, or it is switched off.",
  "enable-login-tokens":
    "Your server does not let a signed-in device sign in another one, or it is switched off.",
  "enable-rendezvous": "Your server offers no way for two devices to meet, or it is switched off.",
  "permit-rendezvous": "Your server could do this, but does not allow it to your account.",
  "name-rendezvous":
    "Two devices need a place to meet. Your server offers none for this way of signing in, and this page names none.",
  "set-up-cross-signing":
    "In your usual app, set up verification (“cross-signing”) in the security settings.",
  "reset-identity":
    "Your published keys do not belong together. In your usual app, reset your identity in the security settings.",
  "set-up-secret-storage":
    "In your usual app, set up a recovery key (“secure backup”) in the security settings.",
  "store-keys":
    "There is a recovery key, but your identity was not stored with it. In your usual app, set up recovery again.",
}

/** For those who run the server; the one place that names technical terms. */
const technical: Partial<Record<Remedy, string>> = {
  "enable-oauth": "OAuth 2.0 API (GET /_matrix/client/v1/auth_metadata), e.g. Matrix Authentication Service",
  "enable-device-grant":
    "urn:ietf:params:oauth:grant-type:device_code, device_authorization_endpoint (RFC 8628)",
  "enable-rendezvous": "Rendezvous API: MSC4108 (2024) or MSC4388",
  "permit-rendezvous": "MSC4388: create_available is false, or 403",
  "enable-login-tokens":
    "POST /_matrix/client/v1/login/get_token (MSC3882); Synapse: login_via_existing_session, enabled: true",
  "name-rendezvous": "Rendezvous API: MSC3886; config.json of this page: rendezvousServer",
}

const fixers: Record<Fixer, string> = {
  you: "You can fix this yourself.",
  admin: "Your server’s administrator can fix this.",
  site: "Whoever runs this page can fix this.",
  nobody: "This usually passes by itself.",
}

/** Why no device can be linked here, who can help, and what works instead. */
export const notPossible = {
  heading: "You can’t link a device here yet",
  headingUnknown: "Your server did not answer everything",
  lead: "Something that a link needs is missing:",
  leadUnknown: "So it is not known yet whether a link would work:",
  remedies,
  technical,
  fixers,
  either: (one: string, other: string) => `Of “${one}” and “${other}”, one is enough.`,
  waitFor: (count: number) => `Try again in ${seconds(count)}.`,
  instead:
    "What works meanwhile: sign in on the new device by hand, then verify it there with your recovery key.",
  scan: "Scan the new device’s code",
  inPlace: "What is in place",
  help: "Help",
}
