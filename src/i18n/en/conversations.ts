/** Which new apps can be linked here, and why these. */
export const conversations = {
  grant:
    "Works with apps that sign in by QR code in today’s way: your server has a page where you agree to each.",
  noGrant:
    "Does not work with apps that know only today’s way: your server has no page where you could agree to them.",
  loginToken:
    "Works with apps that know the earlier way: you compare a long code on both, approve here, and your server lets this page sign the app in.",
  grantOverEarlier:
    "Works with apps that know the earlier way, where you compare a long code on both, if they can sign in on your server’s page.",
  noEarlier: "Does not work with apps that know only the earlier way, where you compare a long code on both.",
  onlyScan: "This page can’t show a code here, so you scan the one that the new app shows.",
}
