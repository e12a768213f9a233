/**
 * The two spellings of the Matrix scopes: MSC2967 before and after it became part of the specification. Both are in use.
 * Spec: client-server API v1.15, "Scope".
 */
const devicePrefixes = ["urn:matrix:client:device:", "urn:matrix:org.matrix.msc2967.client:device:"]

/** The Matrix ones among space-separated scopes; all that this server ever grants beside `openid`. */
export const matrixScopes = (scope: string): string[] =>
  scope.split(" ").filter((one) => one.startsWith("urn:matrix:"))

/** The device that these scopes sign in, if they name one. */
export function deviceIdOf(scope: string): string | undefined {
  for (const one of scope.split(" ")) {
    const prefix = devicePrefixes.find((candidate) => one.startsWith(candidate))
    if (prefix !== undefined) return one.slice(prefix.length)
  }
  return undefined
}
