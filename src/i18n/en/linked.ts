export const linked = {
  heading: (name: string) => `${name} is linked`,
  watching: "Signed in, with your keys. Checking that it is verified.",
  watchingLonger: "This can take a minute. You can use your new device meanwhile.",
  verified: "Verified",
  verifiedText: "It is signed in, it can read your messages, and your contacts see it as yours.",
  notKnown: "Not known yet",
  notKnownText:
    "It is signed in, and your keys were sent to it. Whether they arrived could not be seen in time: if its app asks to be verified, enter your recovery key there.",
  alarmHeading: (name: string) => `${name} is linked, but not verified`,
  alarm: "Your keys may be in the wrong hands",
  alarmText:
    "It was given your keys, but does not prove with them that it is yours. To be safe, on a device you trust:",
  remedy: [
    "Reset your identity, and with it your message backup and recovery key.",
    "Then sign this new device out.",
  ],
  backupLeftOut:
    "The key of your message backup was not handed over. To read older messages there, enter your recovery key on the new device.",
  backupNone: "Your account has no message backup, so older messages may stay unreadable there.",
  verifiedOnlyText: "It is signed in, and your contacts see it as yours.",
  notAsked: "It has not got your keys yet",
  notAskedText:
    "It did not ask this page for them. To read older messages there, enter your recovery key on it, or let another device where you are signed in give it the keys.",
  staysSignedIn: "This page stays signed in until you sign out here.",
  signsOut: "This page signs itself out now.",
  signsOutLater: "This page signs itself out as soon as this is known.",
  another: "Link another",
  seeDevices: "See your devices",
}
