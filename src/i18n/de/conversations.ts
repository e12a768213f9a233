import type { ConversationWords } from "../useConversationWords.ts"

export const conversations: ConversationWords = {
  grant:
    "Es geht mit Apps, die sich auf heutige Art per QR-Code anmelden: Dein Server hat eine Seite, auf der du jeder zustimmst.",
  noGrant:
    "Es geht nicht mit Apps, die nur die heutige Art kennen: Dein Server hat keine Seite, auf der du ihnen zustimmen könntest.",
  loginToken:
    "Es geht mit Apps, die die frühere Art kennen: Du vergleichst auf beiden einen langen Code, bestätigst hier, und dein Server lässt diese Seite die App anmelden.",
  grantOverEarlier:
    "Es geht mit Apps, die die frühere Art kennen, bei der du auf beiden einen langen Code vergleichst, wenn sie sich auf der Seite deines Servers anmelden können.",
  noEarlier:
    "Es geht nicht mit Apps, die nur die frühere Art kennen, bei der du auf beiden einen langen Code vergleichst.",
  onlyScan: "Diese Seite kann hier keinen Code zeigen. Du scannst also den, den die neue App zeigt.",
}
