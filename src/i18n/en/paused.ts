/** Many codes were shown, and nobody was there. */
export const paused = {
  heading: "Are you still there?",
  lead: "The code was renewed many times and nobody scanned it, so it is put away for now.",
  action: "Show a new code",
}
