/** Why there is no picture from a camera; each has words of its own. */
export type CameraProblem =
  /** The user, or a setting made before, says no. */
  | "denied"
  | "absent"
  /** Another program has it, or it does not start. */
  | "busy"
  /** Browser, connection or surrounding page do not allow any camera here. */
  | "impossible"
  /** It was there: unplugged, taken away, or gone silent. */
  | "lost"

/** What `getUserMedia` rejected with (W3C Media Capture and Streams, section 10.3). */
export function problemOf(error: unknown): CameraProblem {
  switch (error instanceof Error ? error.name : "") {
    case "NotAllowedError":
      return forbiddenHere() ? "impossible" : "denied"
    // Where no camera may be used, browsers may not tell whether there is one.
    case "NotFoundError":
    case "OverconstrainedError":
      return forbiddenHere() ? "impossible" : "absent"
    case "SecurityError":
    case "NotSupportedError":
    case "TypeError":
      return "impossible"
    default:
      return "busy"
  }
}

/** Chromium alone tells (W3C Permissions Policy, section 7.1; by its older name). */
interface TellsPolicy {
  featurePolicy?: { allowsFeature(name: string): boolean }
}

/** By a header, or by the page around a frame: no answer of the user would help. */
function forbiddenHere(): boolean {
  const { document }: { document?: TellsPolicy & Partial<Document> } = globalThis
  return document?.featurePolicy?.allowsFeature("camera") === false
}
