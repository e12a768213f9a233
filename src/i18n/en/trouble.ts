/** What helps where a code cannot be scanned. */
export const trouble = [
  "Make this screen brighter, and hold the camera a hand’s width away.",
  "If the app has no “Sign in with QR code”, it can’t be linked this way: sign in there by hand.",
]
