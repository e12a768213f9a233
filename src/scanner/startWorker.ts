import { wasmUrl, workerUrl } from "./addresses.ts"
import type { Task } from "./messages.ts"

/** The part of Trusted Types that is used (W3C Trusted Types, section 2.3). What it makes passes for a string here. */
interface ScriptUrlPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string }
}

declare global {
  interface Window {
    readonly trustedTypes?: ScriptUrlPolicies
  }
}

let policy: ReturnType<ScriptUrlPolicies["createPolicy"]> | undefined

/** R26: the one policy of the page, and the one address that it lets through. A second one of the name is not allowed. */
function trusted(url: string): string {
  policy ??= window.trustedTypes?.createPolicy("scan-worker", {
    createScriptURL: (asked) => {
      if (asked !== workerUrl) throw new TypeError("not the worker of the scanner")
      return asked
    },
  })
  return policy?.createScriptURL(url) ?? url
}

/** Starts the worker that decodes, from our own files. */
export function startWorker(): Worker {
  const worker = new Worker(trusted(workerUrl), { type: "module", name: "scanner" })
  // Its own address may be of another directory than the page's.
  const setUp: Task = { wasmUrl: new URL(wasmUrl, location.href).href }
  worker.postMessage(setUp)
  return worker
}
