export const linked = {
  heading: (name: string) => `${name} is linked`,
  watching: "Signed in, with your keys. Looking for its signature now.",
  watchingLonger: "This can take a minute. You can use your new device meanwhile.",
  verified: "Verified",
  verifiedText: "It is signed in, it can read your messages, and your contacts see it as yours.",
  notKnown: "Not known yet",
  notKnownText:
    "It is signed in and was given your keys. Whether it is verified was not to be seen in time; its app says so in the security settings.",
  alarm: "This device is not verified",
  alarmText:
    "It was given your keys, but the keys that it shows to others are not signed with them. Your keys may be in wrong hands. To be safe, on a device you trust:",
  remedy: [
    "Reset your identity, and with it your message backup and recovery key.",
    "Then sign this new device out.",
  ],
  backupLeftOut:
    "The key of your message backup was not handed over. To read older messages there, enter your recovery key on the new device.",
  backupNone: "Your account has no message backup, so older messages may stay unreadable there.",
  signsOut: "This page signs itself out now.",
  signsOutLater: "This page signs itself out as soon as this is known.",
  another: "Link another",
}

export const devices = {
  heading: "Your devices",
  see: "See your devices",
  loading: "Getting your devices",
  longer: "Waiting for your server.",
  failed: "Your devices could not be read just now.",
  isNew: "New",
  isThis: "This page",
  lastSeen: (when: string) => `Last active ${when}`,
  unnamed: "Unnamed device",
}
