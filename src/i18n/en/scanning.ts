import { scan } from "./scan.ts"

/** Before and after the scan of the new device's code. */
const scanWarning = {
  heading: "Only scan a code you can see in front of you",
  lead: "On the screen of your own new device, in your hand or on your desk.",
  title: "Somebody who sends you a code wants your account",
  who: "By mail, in a chat, on a web page or in a video call: don’t scan it, whoever asks.",
  powers: "The device whose code you scan will be able to:",
  can: ["read your messages, old ones too", "write and act in your name", "vouch for other devices"],
  todo: [
    "On your new device, open your Matrix app.",
    "Choose “Sign in with QR code”, and let it show a code.",
    "Come back here with that device in front of you.",
  ],
  onlyWay: "This page can’t show a code with your server, so your new device has to show one.",
  action: "I have my new device here",
  showInstead: "Show a code instead",
}

const reaching = {
  heading: "Connecting to your new device",
  waiting: "Its code was scanned. Making a private connection.",
  longer: "Waiting for your new device to answer. Keep its app open.",
}

const shownCheckCode = {
  heading: "Enter this on your new device",
  lead: "It asks for two digits, to be sure that nobody is between the two devices.",
  /** For listeners; the digits come one by one. */
  spoken: (digits: string) => `The digits: ${digits}`,
  next: "Next, you will approve it on your server’s page. This page goes on by itself.",
  notAsked: "It doesn’t ask for digits",
}

const elsewhere = {
  host: (host: string) => `The two devices meet at ${host}`,
  meaning:
    "Your new device chose that place, and its address is not your server’s. What the devices say to each other there is sealed.",
}

export const scanning = {
  scanWarning,
  reaching,
  shownCheckCode,
  elsewhere,
  scan,
}
