/** MSC2967: names of the two scopes, as merged into Matrix 1.15 and from before. */
const prefixes = { stable: "urn:matrix:client", unstable: "urn:matrix:org.matrix.msc2967.client" } as const

export type ScopeNames = keyof typeof prefixes

/** What we ask for: the whole client-server API, as a device of this id (MSC2967). */
export const scope = (names: ScopeNames, deviceId: string): string =>
  `${prefixes[names]}:api:* ${prefixes[names]}:device:${deviceId}`

/**
 * Which names to ask with. Servers rarely list these scopes (MAS lists only `openid` and `email` and takes both kinds), so silence
 * says nothing; the stable names are what the specification has and what clients in the field send. A server that does list
 * them is believed, and one that answers `invalid_scope` is asked again with the other names.
 */
export function scopeNames(supported: readonly string[] | undefined): ScopeNames {
  const lists = (names: ScopeNames) =>
    supported?.some((entry) => entry.startsWith(`${prefixes[names]}:`)) ?? false
  return lists("unstable") && !lists("stable") ? "unstable" : "stable"
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

/** A fresh device id: ten characters of 5 bits each, all of them allowed in a scope and in a path. */
export function newDeviceId(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => ALPHABET[byte & 31]).join("")
}
