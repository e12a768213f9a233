/** Which new apps can be linked here, and why these. */
export const conversations = {
  grant:
    "Apps that sign in by QR code in today’s way: your server has a page where you agree to each new app.",
  noGrant:
    "Not apps that sign in by QR code in today’s way only: they need a page of your server where you agree, and it has none for that.",
  loginToken:
    "Apps that know the way of before: your server lets this page sign in a new app, once you have compared a long code on both and approved it here.",
  grantOverEarlier:
    "Apps that know the way of before, where you compare a long code on both, if they can sign in on your server’s page.",
  noEarlier: "Not apps that know only the way of before, where you compare a long code on both.",
  onlyScan: "This page can’t show a code here, so you scan the one that the new app shows.",
}
