declare module "oidc-provider/lib/adapters/memory_adapter.js" {
  /** Where all providers of this process keep what they issue. */
  export function setStorage(storage: Map<string, unknown>): void
}
