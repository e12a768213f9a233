export const consent = {
  heading: "Approve the new device",
  headingOpened: "Finish in the other tab",
  goesTo: "You will approve it on",
  compare: "Check that the code shown there matches your new device.",
  type: "Type the code there that your new device shows.",
  anotherCode:
    "Your new device shows a second code for that page. It is another one than the twelve digits which you compared here.",
  allow: "If all is well, allow it.",
  comeBack: "Come back here: this page goes on by itself.",
  open: (host: string) => `Open ${host}`,
  opensTab: "opens a new tab",
  openAgain: "Open it again",
  another: "Other ways to open it",
  copy: "Copy the address",
  copied: "Copied. Open it in another tab.",
  openedOtherwise: "I opened it another way",
  didNotOpen: "I can’t open this page",
  waiting: "Waiting for you to approve it there.",
  waitingTypeCode: "Type the code from your new device there, and approve it.",
  longer: "Approved already? Your new device is being signed in: keep its app open.",
}

export const sharing = {
  heading: "Handing over your keys",
  checkingHeading: "Your new device is signing in",
  checking: "Looking for your new device on your server.",
  checkingLonger: "Waiting for the new device to appear in your account.",
  sharing: "Your new device is getting your keys over the private connection.",
  sharingLonger: "Waiting for your server to pass them on.",
}
