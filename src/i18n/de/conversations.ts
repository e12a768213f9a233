import type { ConversationWords } from "../later.ts"

export const conversations: ConversationWords = {
  grant:
    "Es geht mit den meisten heutigen Apps, die sich per QR-Code anmelden: Dein Server hat die Seite, auf der du jeder zustimmst.",
  noGrant:
    "Es geht nicht mit den meisten heutigen Apps: Sie brauchen eine Seite deines Servers, auf der du jeder zustimmst, und er hat keine.",
  loginToken:
    "Es geht mit Apps, bei denen du auf beiden Geräten zwölf Ziffern vergleichst: Dein Server lässt diese Seite sie anmelden, sobald du es hier zulässt.",
  grantOverEarlier:
    "Es geht mit Apps, bei denen du auf beiden Geräten zwölf Ziffern vergleichst, wenn sie sich auf der Seite deines Servers anmelden können.",
  noEarlier: "Es geht nicht mit früheren Apps, bei denen du auf beiden Geräten zwölf Ziffern vergleichst.",
  onlyScan: "Diese Seite kann hier keinen Code zeigen. Du scannst also den, den die neue App zeigt.",
}
