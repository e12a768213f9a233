/** Which new apps can be linked here, and why these. */
export const conversations = {
  grant:
    "Works with most of today’s apps that sign in by QR code: your server has the page where you agree to each.",
  noGrant:
    "Does not work with most of today’s apps: they need a page of your server where you agree to each, and it has none.",
  loginToken:
    "Works with apps that have you compare twelve digits on both devices: your server lets this page sign them in once you approve here.",
  grantOverEarlier:
    "Works with apps that have you compare twelve digits on both devices, if they can sign in on your server’s page.",
  noEarlier: "Does not work with earlier apps that have you compare twelve digits on both devices.",
  onlyScan: "This page can’t show a code here, so you scan the one that the new app shows.",
}
