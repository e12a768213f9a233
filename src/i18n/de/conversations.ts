import type { ConversationWords } from "../useConversationWords.ts"

export const conversations: ConversationWords = {
  grant:
    "Apps, die sich auf heutige Art per QR-Code anmelden: Dein Server hat eine Seite, auf der du jeder neuen App zustimmst.",
  noGrant:
    "Keine Apps, die sich nur auf heutige Art per QR-Code anmelden: Sie brauchen eine Seite deines Servers, auf der du zustimmst, und dafür hat er keine.",
  loginToken:
    "Apps, die die frühere Art kennen: Dein Server lässt diese Seite eine neue App anmelden, sobald du auf beiden einen langen Code verglichen und sie hier bestätigt hast.",
  grantOverEarlier:
    "Apps, die die frühere Art kennen, bei der du auf beiden einen langen Code vergleichst, wenn sie sich auf der Seite deines Servers anmelden können.",
  noEarlier:
    "Keine Apps, die nur die frühere Art kennen, bei der du auf beiden einen langen Code vergleichst.",
  onlyScan: "Diese Seite kann hier keinen Code zeigen. Du scannst also den, den die neue App zeigt.",
}
