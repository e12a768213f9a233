import type { CheckId } from "../../homeserver/remedies.ts"

const checks: Record<CheckId, string> = {
  server: "Your server",
  oauth: "Its own page for signing in",
  "device-grant": "Signing in a device by code",
  "login-token": "One device signing in another",
  rendezvous: "Connecting two devices",
  "cross-signing": "Your identity, to verify devices with",
  "secret-storage": "Your keys, stored with a recovery key",
}

/** Before anything: what this server and this account can do. */
export const checking = {
  heading: "Getting ready",
  lead: "A quick look at whether everything is in place.",
  waiting: "Asking your server.",
  longer: "Your server is taking its time to answer.",
  checks,
  whatWorks: "Which new apps work here",
  status: { pending: "being checked", ok: "in place", missing: "missing", unknown: "not known yet" },
}
