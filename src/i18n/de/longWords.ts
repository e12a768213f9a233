/**
 * Words wider than a small screen, with the places where they may break: not every browser has German hyphenation.
 */
export const recoveryKey = "Wieder\u00ADherstellungs\u00ADschlüssel"
export const securitySettings = "Sicherheits\u00ADeinstellungen"
export const messageBackup = "Nachrichten\u00ADsicherung"
