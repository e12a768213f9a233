import type { AdapterFactory } from "oidc-provider"

/**
 * Storage that forgets nothing. oidc-provider's own keeps 1,000 entries and drops the oldest: in a long run devices would be signed
 * out because others signed in.
 */
export async function lastingMemory(): Promise<AdapterFactory> {
  const { default: MemoryAdapter } = await import("oidc-provider/lib/adapters/memory_adapter.js")
  const storage = new Map<string, unknown>()
  return (name) => new MemoryAdapter(name, storage)
}
