/** Long enough to be more than a word, short enough for a key. */
const base64Runs = /[A-Za-z0-9+/_-]{16,}/g

/**
 * A text and what is written in it: percent signs resolved and every run of base64 (also of URLs) decoded, byte by character. So that a
 * secret is found however it is written.
 */
export function unfolded(text: string): string[] {
  const plain = [text, resolved(text)]
  return plain.flatMap((one) => [
    one,
    ...[...one.matchAll(base64Runs)].map(([run]) => Buffer.from(run, "base64").toString("latin1")),
  ])
}

function resolved(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "))
  } catch {
    return text
  }
}

/** The ways to write a secret that is bytes: as `unfolded` decodes base64, and in hexadecimal. */
export function spellings(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes)
  return [buffer.toString("latin1"), buffer.toString("hex"), buffer.toString("base64url")]
}
