/** Which generation is spoken: QR codec + rendezvous + channel. MSC numbers stay on the files of a dialect. */
export type DialectName = "msc4108-2024" | "msc4388" | "msc3906"

/**
 * One code to show. msc4388 exists in two self-consistent profiles (docs/rules.md, "Profiles"): what the text says, and what the
 * Rust libraries do. When we show the code, the profile is ours to choose.
 */
export type CodeKind = "msc4108-2024" | "msc4388-spec" | "msc4388-rust" | "msc3906"

const DIALECT: Record<CodeKind, DialectName> = {
  "msc4108-2024": "msc4108-2024",
  "msc4388-spec": "msc4388",
  "msc4388-rust": "msc4388",
  msc3906: "msc3906",
}

export const dialectOf = (kind: CodeKind): DialectName => DIALECT[kind]
