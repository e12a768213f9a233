import type { DeviceTrust } from "../../protocol/ports.ts"
import { counted } from "../numbers.ts"

const trust: Record<DeviceTrust, string> = {
  verified: "Verified",
  unsigned: "Not verified",
  "wrongly-signed": "Verification broken",
  "no-keys": "No encryption",
  unknown: "Verification not known",
}

const trustMeaning: Record<DeviceTrust, string> = {
  verified: "It has proved that it is yours, and your contacts see it as yours.",
  unsigned:
    "It has not proved that it is yours. If you know it, verify it in its app; if you don’t, sign it out.",
  "wrongly-signed": "Its keys and their signatures contradict one another. If in doubt, sign it out.",
  "no-keys": "It cannot read encrypted messages. If you don’t know it, sign it out.",
  unknown: "Your server could not be asked about it just now.",
}

/** The list of the account's devices, and what can be done with each of them. */
export const devices = {
  heading: "Your devices",
  loading: "Getting your devices",
  longer: "Waiting for your server.",
  failed: "Your devices could not be read just now.",
  old: "This list could not be refreshed just now, so it may be out of date.",
  isNew: "New",
  isThis: "This page",
  lastSeen: (when: string) => `Last active ${when}`,
  unnamed: "Unnamed device",
  trust,
  trustMeaning,
  count: counted("en", { one: "1 device", other: "# devices" }),
  found: counted("en", { one: "1 device found", other: "# devices found" }),
  search: "Search by name or ID",
  sort: "Sort by",
  sorts: { activity: "Last active", name: "Name" },
  manage: (name: string) => `Manage ${name}`,
  appeared: (name: string) => `${name} has just been signed in to your account`,
  appearedMeaning: "If that was not you, sign it out now.",
  look: "Look at it",
  mine: "It is mine",
  gone: (name: string) => `${name} is not signed in any more`,
  details: {
    back: "All devices",
    id: "ID",
    lastSeen: "Last active",
    notTold: "Your server does not say",
    own: "You are looking at this page itself. To remove it, sign out here.",
  },
  rename: {
    field: "Name",
    hint: "Other people can see it. Leave it empty to have none.",
    action: "Save",
    saving: "Saving",
    saved: "Saved",
    failed: "The name could not be saved just now. Try again.",
  },
}
