import type { Entry } from "../../store/journal.ts"

/**
 * Of an address, its host and the words of it that every homeserver has in common; the names of sessions, devices and users, and
 * whatever follows a question mark, are left out. Only what is known is told, so a secret in an unknown place is not.
 */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) return "…"
  const { host, pathname } = new URL(url)
  const told = pathname.split("/").map((part) => (part === "" || KNOWN.has(part) ? part : "…"))
  return host + told.join("/")
}

const KNOWN = new Set(
  `_matrix _synapse client r0 v1 v3 unstable versions capabilities devices keys query login get_token logout account
  whoami user account_data auth auth_metadata auth_issuer rendezvous room_keys version well-known .well-known openid-configuration
  org.matrix.msc2965 org.matrix.msc3882 org.matrix.msc3886 org.matrix.msc4108 org.matrix.msc4388 io.element.msc4388 matrix
  token revoke register authorize device sendToDevice signatures upload config.json assets`.split(/\s+/),
)

/** The journal as text, a line for each step and request, in seconds from the first; polls that said the same are one line. */
export function linesOf(journal: readonly Entry[]): string[] {
  const start = journal[0]?.at ?? 0
  const lines: { at: number; text: string; times: number }[] = []
  for (const entry of journal) {
    const text = textOf(entry)
    const last = lines.at(-1)
    if (last?.text === text) last.times += 1
    else lines.push({ at: entry.at - start, text, times: 1 })
  }
  return lines.map(({ at, text, times }) => {
    const seconds = (at / 1000).toFixed(1).padStart(6)
    return `${seconds} s  ${text}${times > 1 ? ` (${times} times)` : ""}`
  })
}

function textOf(entry: Entry): string {
  if ("step" in entry) return `== ${entry.step}`
  const slow = entry.took >= 1000 ? `, ${Math.round(entry.took / 1000)} s` : ""
  return `${entry.method} ${placeOf(entry.url)}: ${entry.status}${slow}`
}
