/**
 * Loads oidc-provider without its notices: that Node 20 is not its favourite, that its in-memory storage is for
 * development, and that a body was read before it. All three are meant here, and standard output is not ours to fill.
 */
export async function loadOidcProvider(): Promise<typeof import("oidc-provider")> {
  const { info, warn } = console
  const quiet =
    (speak: typeof console.warn): typeof console.warn =>
    (...words) => {
      if (!String(words[0]).includes("oidc-provider ")) speak(...words)
    }
  console.info = quiet(info)
  console.warn = quiet(warn)
  return import("oidc-provider")
}
