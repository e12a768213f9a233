/** What is read from the model, by the name of its flag in `state.pml`. The words are those of `SECURITY.md` and `docs/rules.md`. */
export const INVARIANTS = {
  badFour: "secrets leave only after all four conditions (R10)",
  badFree: "secrets leave for no id that was there before (R10)",
  badOwner: "secrets leave only for a peer that has signed in as that device",
  badSecret: "nobody but the user's new device is told the secrets",
  badPeer: "only the user's new device is ever confirmed (R7, R8)",
  badUnsaid: "unconfirmed means unsaid: nothing is opened or told (R8)",
  badTwice: "one key answers one INITIATE (R6)",
  badChannel: "nothing replayed, reflected or reordered opens",
  badPage: "only the user opens a page, and only one that passes (R18)",
  badLate: "a sign-in after the link's end is told (R5)",
  badVerified: "“verified” is said of the peer's own keys only (R11)",
  badAccount: "the new device is signed in to no foreign account",
} as const

export type Invariant = keyof typeof INVARIANTS

export interface Configuration {
  /** One sentence: who the attacker is and what the user does. */
  what: string
  /** Macros of `options.pml` that are set, and those with a value. */
  set: readonly string[]
  /** The invariants for which an attack has to be found; all others have to hold. For a control: only these are looked at. */
  attacks: readonly Invariant[]
}

/** Sees the codes and the digits on the user's screens, and tries keys until digits come out as wanted. */
const SPECTER = ["SEES_CODES", "SEES_DIGITS", "SEEKS_KEYS"]
const ONE_LINK = ["E_RUNS=1"]
const ONE_NEW_DEVICE = ["N_RUNS=1"]

/** The model with every guard in place. All invariants are read in each. */
export const CONFIGURATIONS: Readonly<Record<string, Configuration>> = {
  network: { what: "Pure Dolev-Yao: owns network and rendezvous", set: [], attacks: [] },
  specter: {
    what: "Specter, honest homeserver: also sees both screens and seeks keys",
    set: SPECTER,
    attacks: [],
  },
  "specter-server": {
    what: "Specter, who also owns the homeserver and the OAuth server",
    set: [...SPECTER, "HOSTILE_SERVER"],
    attacks: ["badFree", "badVerified"],
  },
  phishing: {
    what: "Remote phishing: the user scans a code that was sent, and approves",
    set: [...SPECTER, "LURED", ...ONE_LINK],
    attacks: ["badSecret", "badPeer", "badLate", "badAccount"],
  },
  "phishing-again": {
    what: "The same, with a second link of E",
    set: ["LURED", ...ONE_NEW_DEVICE],
    attacks: ["badOwner", "badSecret", "badPeer", "badLate", "badVerified"],
  },
  "phishing-denied": {
    what: "The same, but the user approves nothing on the consent page",
    set: ["LURED", "APPROVES_M=0", ...ONE_LINK],
    attacks: ["badPeer"],
  },
  "phishing-server": {
    what: "Remote phishing with a hostile homeserver",
    set: ["LURED", "HOSTILE_SERVER", ...ONE_LINK],
    attacks: ["badFree", "badOwner", "badSecret", "badPeer", "badLate", "badVerified"],
  },
  confusion: {
    what: "Device ID confusion: lured, approves nothing, and signs N in elsewhere at the same time",
    set: ["LURED", "APPROVES_M=0", "SIGNS_IN_ELSEWHERE", ...ONE_LINK],
    attacks: ["badOwner", "badSecret", "badPeer"],
  },
  "confusion-verified": {
    what: "The same, and N is cross-signed elsewhere within the minute of the watch",
    set: ["LURED", "APPROVES_M=0", "SIGNS_IN_ELSEWHERE", "VERIFIES_ELSEWHERE", ...ONE_LINK],
    attacks: ["badOwner", "badSecret", "badPeer", "badVerified"],
  },
  "confusion-approved": {
    what: "Device ID confusion by an attacker whom the user also approves, under another id",
    set: ["LURED", "SIGNS_IN_ELSEWHERE", ...ONE_LINK],
    attacks: ["badOwner", "badSecret", "badPeer", "badVerified", "badLate"],
  },
  told: {
    what: "Specter, and the user types digits that somebody tells",
    set: [...SPECTER, "TOLD", ...ONE_LINK],
    attacks: ["badSecret", "badPeer", "badLate"],
  },
  stale: {
    what: "Specter, and the user types digits that a device still shows from the link before",
    set: [...SPECTER, "STALE"],
    attacks: ["badAccount"],
  },
  swapped: {
    what: "Specter, and the new device scans the attacker's code in place of ours",
    set: [...SPECTER, "SWAPPED", ...ONE_LINK],
    attacks: ["badOwner", "badSecret", "badPeer", "badLate", "badAccount"],
  },
  "swapped-by-chance": {
    what: "The same, but the attacker's digits are left to chance, which does not help",
    set: ["SEES_CODES", "SEES_DIGITS", "SWAPPED", ...ONE_LINK],
    attacks: ["badAccount"],
  },
  luck: {
    what: "The attacker's digits happen to be right, but the new device shows none to be typed",
    set: ["SEES_CODES", "LUCK", ...ONE_LINK],
    attacks: [],
  },
  "cancelled-late": {
    what: "No attacker needed: the new device is cancelled while its token is on the way",
    set: ["N_CANCELS_LATE", ...ONE_LINK],
    attacks: ["badLate"],
  },
}

/** One guard taken out of each: the model has to find the attack that the guard is there for. */
export const CONTROLS: Readonly<Record<string, Configuration>> = {
  "no-comparison": {
    what: "the digits are not compared",
    set: [...SPECTER, "NO_COMPARISON", ...ONE_LINK],
    attacks: ["badFour", "badSecret", "badPeer", "badUnsaid"],
  },
  "key-used-again": {
    what: "a second INITIATE is taken for the same key",
    set: [...SPECTER, "KEY_USED_AGAIN", ...ONE_LINK],
    attacks: ["badTwice", "badPeer", "badSecret"],
  },
  "digits-early": {
    what: "we show the digits before LOGIN_OK opened",
    set: [...SPECTER, "DIGITS_EARLY", ...ONE_LINK],
    attacks: ["badAccount"],
  },
  "never-asks": {
    what: "the new device does not ask for the digits",
    set: [...SPECTER, "N_NEVER_ASKS", ...ONE_LINK],
    attacks: ["badAccount"],
  },
  "no-absence": {
    what: "nobody asks whether the id is free",
    set: ["LURED", "NO_ABSENCE", ...ONE_LINK],
    attacks: ["badFour", "badFree", "badOwner"],
  },
  "no-success": {
    what: "no waiting for m.login.success",
    set: ["NO_SUCCESS", ...ONE_LINK],
    attacks: ["badFour"],
  },
  "no-presence": {
    what: "nobody asks whether the device is there",
    set: ["LURED", "APPROVES_M=0", "NO_PRESENCE", ...ONE_LINK],
    attacks: ["badFour", "badOwner", "badSecret"],
  },
  "no-click": {
    what: "no act of the user",
    set: ["HOSTILE_SERVER", "NO_CLICK", ...ONE_LINK],
    attacks: ["badPage"],
  },
  "no-judgement": {
    what: "any address is opened",
    set: ["LURED", "NO_JUDGEMENT", ...ONE_LINK],
    attacks: ["badPage"],
  },
  "old-digits": {
    what: "“stale”, and we take an INITIATE whose digits the link before had",
    set: [...SPECTER, "STALE", "OLD_DIGITS"],
    attacks: ["badSecret", "badPeer"],
  },
  "no-counters": { what: "nonces do not count", set: ["NO_COUNTERS", ...ONE_LINK], attacks: ["badChannel"] },
  "one-key": { what: "both directions have one key", set: ["ONE_KEY", ...ONE_LINK], attacks: ["badChannel"] },
  "no-watch": { what: "nobody is watched for", set: ["NO_WATCH", ...ONE_LINK], attacks: ["badLate"] },
  "no-look": {
    what: "“verified” is said without a look",
    set: ["LURED", "APPROVES_M=0", "SIGNS_IN_ELSEWHERE", "NO_LOOK", ...ONE_LINK],
    attacks: ["badVerified"],
  },
}

/** Guards that are not built: whether they would be worth it. */
export const REMEDIES: Readonly<Record<string, Configuration>> = {
  "watch-newcomers": {
    what: "“phishing” and “cancelled-late”, but after the click each end watches for any newcomer",
    set: [...SPECTER, "LURED", "N_CANCELS_LATE", "WATCH_NEWCOMERS", ...ONE_LINK],
    attacks: ["badSecret", "badPeer", "badAccount"],
  },
}
