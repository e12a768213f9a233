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
  const { setStorage } = await import("oidc-provider/lib/adapters/memory_adapter.js")
  // Its own storage forgets the oldest of 1,000 entries: a device would be signed out because others signed in.
  storage ??= new Map()
  setStorage(storage)
  return import("oidc-provider")
}

let storage: Map<string, unknown> | undefined
