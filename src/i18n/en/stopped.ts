/** Around every early end: what is true of account and device afterwards (R5). */
export const stopped = {
  safe: "Your account is safe",
  nothingShared: "Nothing was shared, and nobody was signed in.",
  stayedOut: "No new device signed in, and none of your keys were shared.",
  dontApprove: "Don’t approve anything in the other tab any more",
  nothingSharedYet: "None of your keys were shared. But an approval there could still sign the device in.",
  mayStillSignIn: "The new device may still sign in",
  nothingSharedButApproved:
    "You had approved it already. But it is not verified, and none of your keys were shared.",
  watching: "Watching whether the device still signs in.",
  watchingLonger: "This takes until its request runs out. You can leave this page open.",
  notKnown:
    "Whether the device signed in could not be found out. Look for it in your account’s list of devices, also in another app.",
  signedIn: {
    heading: "Signed in, but not verified yet",
    headingUnclear: "Signed in, but not finished",
    happened: (name: string) => `${name} was approved, but the link ended before it was finished.`,
    finish: "You can finish it another way",
    noKeys: "It was not given your keys, so it cannot read your encrypted messages yet. Choose one:",
    keysUnclear:
      "Whether your keys arrived there is not known; its app says if it is verified. If not, choose one:",
    ways: [
      "On the new device, enter your recovery key.",
      "Verify it from another device where you are signed in.",
      "Sign it out in your device list, and start again.",
    ],
    stranger: "If you don’t know this device, sign it out now.",
  },
}
