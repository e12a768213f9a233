import { inUnit } from "../numbers.ts"
import { failures } from "./vouchingFailures.ts"

const seconds = inUnit("en", "second")

/** A link in which this page itself lets the new device in, verifies it, and gives it its keys. */
const settingUp = {
  heading: "Getting ready to verify your new device",
  lead: "With your server, this page has to verify the new device itself, and loads one more part of itself for that.",
  bar: "Loading",
  of: (loaded: string, total: string) => `${loaded} of ${total} MB`,
  soFar: (loaded: string) => `${loaded} MB so far`,
  starting: "Starting that part.",
  startingLonger: "Your server is told this page’s own keys, so that your new device can recognise it.",
  once: "Only the first time takes this long: your browser keeps it.",
}

const compareCode = {
  /** Before the new device may sign in. */
  "sign-in": {
    heading: "Is the same code on your new device?",
    lead: () => "Look at your new device: it shows twelve digits, too.",
    approving:
      "Approve only if all twelve are the same and the device is your own: it is then signed in, and can read your messages.",
    declining: "If you decline, nobody is signed in, and nothing is shared.",
  },
  /** It is signed in already; whether it may also read the user's messages. */
  keys: {
    heading: "May your new device read your messages?",
    lead: (name: string) => `${name} is signed in. Compare the twelve digits with it once more.`,
    approving:
      "Approve only if they are the same: it is then verified, and can read your encrypted messages. They have nothing to do with the code for your server’s page.",
    declining: "If you decline, it stays without your keys, and you can sign it out.",
  },
  /** For listeners; the digits come one by one, with a pause after every four. */
  spoken: (digits: string) => `The code: ${digits}`,
  differs: "If not, decline",
  between: "With another code there, somebody is between the two devices.",
  approve: "Approve",
  decline: "Decline",
}

const proveIdentity = {
  heading: "Confirm it’s you",
  passwordLead: "Your server asks for your password before it lets a new device in.",
  password: "Your account’s password",
  privacy: "It goes to your server only, and is kept nowhere.",
  confirm: "Confirm",
  busy: "Your server is checking it",
  longer: "Waiting for your server to answer.",
  wrong: "That was not the password",
  wrongNext: "It is the password of your account, not the recovery key. Try again.",
  pageLead: "Your server asks on a page of its own whether it is really you. Open it, then come back.",
  goesTo: "You will confirm it on",
  pageDone: "I have done it there",
  notDone: "Your server says that it is not done yet",
  notDoneNext: "Open its page once more, go through to its end, then come back.",
}

const waitForToken = {
  heading: "Your server asks for a short pause",
  why: "It lets in one new device a minute, and one was let in just now. This page goes on by itself.",
  goesOnIn: (count: number) => `Goes on in ${seconds(count)}`,
  asking: "Asking your server again",
  keepOpen: "Keep the app on your new device open.",
}

const awaitingSignIn = {
  heading: "Approved",
  waiting: "Your new device is signing in.",
  longer: "Waiting for it to say that it is done. Keep its app open.",
}

const verifying = {
  heading: (name: string) => `${name} is being verified`,
  waiting: "It is the device that you approved. It is being marked as yours.",
  longer: "Waiting for your server to publish that.",
}

const givingSecrets = {
  heading: (name: string) => `${name} is verified`,
  lead: "It is fetching your keys from this page now: keep this page open.",
  waiting: "Waiting for it to ask for them.",
  longer:
    "Some apps take a minute for this. Keep its app open, too. If you don’t wait, you can enter your recovery key there later.",
  stopWaiting: "Don’t wait",
}

const linkedUnencrypted = {
  heading: (name: string) => `${name} is signed in, without encryption`,
  lead: "Its app says that it does not encrypt.",
  meaning: "What that means",
  means: [
    "There is nothing to verify, and none of your keys were given to it.",
    "It can’t read encrypted messages; all others it can.",
  ],
  unexpected: "If you expected it to encrypt, sign it out, update its app, and start again.",
}

const signOutDevice = {
  asking: "Signing it out",
  longer: "Waiting for your server to answer.",
  action: "Sign it out",
  passwordLead: "Your server asks for your password before it signs a device out.",
  proveOnPage: "Your server wants to know on a page of its own that it is you. Open it, then come back.",
  onAccountPage: "You sign devices out on your account’s page. Open it, choose the device, and sign it out.",
  lookInList: "Look in your devices below: once it is signed out, it is gone there.",
  done: "It is signed out",
  doneMeaning: "It is not in your account any more. What is said above was before that.",
  trouble: "It could not be signed out just now",
  troubleNext:
    "Your server gave no usable answer. Try again, or do it in the security settings of your usual app.",
}

/** With `token-limit`. */
const waitFor = (count: number) => `It lets the next one in after ${seconds(count)}.`

/** Ends at which a device is in the account all the same. */
const signedIn = {
  "key-mismatch": {
    title: (name: string) => `${name} is signed in, and may not be yours`,
    meaning: "It was not verified, nothing was signed, and none of your keys were given to it. To be safe:",
    todo: [
      "Sign that device out now.",
      "Look through your devices, and sign out what you don’t know.",
      "Start again, perhaps on another network. If it happens again, tell your server’s administrator.",
    ],
  },
  "declined-here": {
    title: (name: string) => `${name} is signed in, without encryption`,
    meaning:
      "It had signed in before you declined. It is not verified and has none of your keys. To undo it:",
    todo: [
      "Sign that device out now.",
      "If declining was a slip, start again after that.",
      "If the codes were not the same, look through your devices, too, and sign out what you don’t know.",
    ],
  },
  "not-signed": {
    title: (name: string) => `${name} is signed in, but not verified`,
    meaning: "It can’t read your encrypted messages yet, and was given none of your keys. Choose one:",
    todo: [
      "On the new device, enter your recovery key.",
      "Verify it from another device where you are signed in.",
      "Sign it out, and start again.",
    ],
  },
}

export const vouching = {
  settingUp,
  compareCode,
  proveIdentity,
  waitForToken,
  awaitingSignIn,
  verifying,
  givingSecrets,
  linkedUnencrypted,
  signOutDevice,
  waitFor,
  signedIn,
  failures,
}
