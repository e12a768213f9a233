/** For a wizard in another app, which signs in and out as it likes. */
export const accountNotices = {
  changed: {
    heading: "This app changed to another account",
    lead: "A link that was not finished was ended with the other account. You can start again with the account that is signed in now.",
  },
  "signed-out": {
    heading: "This app is signed out",
    lead: "Sign in again, then link your device.",
  },
}
