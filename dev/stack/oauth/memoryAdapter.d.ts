declare module "oidc-provider/lib/adapters/memory_adapter.js" {
  import type { AdapterConstructor } from "oidc-provider"

  /** oidc-provider's own storage, over any map of one's own. */
  const MemoryAdapter: new (name: string, storage: Map<string, unknown>) => InstanceType<AdapterConstructor>
  export default MemoryAdapter
}
