import type { BrowserContext, Page, Request } from "@playwright/test"
import { gzipSync } from "node:zlib"

/** What left and entered the browser during a test, in all tabs. */
export interface Traffic {
  requests: readonly Request[]
  /** What the page's Content-Security-Policy or Trusted Types stopped, in the browser's words. */
  policyBreaches: readonly string[]
  /** What was asked of the browser's WebAssembly, by name, and the addresses of the modules that were loaded. */
  wasm(): string[]
  /** Every origin that was asked for something over the network. */
  origins(): string[]
  /** Bytes of JavaScript that this origin has sent so far, each file under `gzip -9`, but for some. */
  javaScriptBytes(origin: string, without?: readonly string[]): Promise<number>
}

export async function watchTraffic(context: BrowserContext): Promise<Traffic> {
  const requests: Request[] = []
  const policyBreaches: string[] = []
  context.on("request", (request) => requests.push(request))
  context.on("console", (message) => {
    if (/Content Security Policy|TrustedScript|TrustedHTML/i.test(message.text()))
      policyBreaches.push(message.text())
  })
  const wasmCalls: string[] = []
  await context.exposeBinding("tellWasm", (_source, name: string) => wasmCalls.push(name))
  await context.exposeBinding("tellBreach", (_source, breach: string) => tellBreach(breach))
  const tellBreach = (breach: string) => void policyBreaches.push(breach)
  const watchWorkers = (page: Page) =>
    page.on("worker", (worker) => {
      // It ends with the worker, in most cases without a breach.
      worker.evaluate(firstBreach).then(tellBreach, () => {})
    })
  context.on("page", watchWorkers)
  context.pages().forEach(watchWorkers)
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      const { tellBreach } = window as Window & { tellBreach?: (breach: string) => void }
      tellBreach?.(`${violatedDirective} ${blockedURI} ${sourceFile}`)
    })
    const get = (target: object, name: string | symbol): unknown => {
      const { tellWasm } = window as Window & { tellWasm?: (name: string) => void }
      tellWasm?.(String(name))
      return Reflect.get(target, name)
    }
    Object.defineProperty(window, "WebAssembly", { value: new Proxy(WebAssembly, { get }) })
  })
  return {
    requests,
    policyBreaches,
    wasm: () => [
      ...wasmCalls,
      ...requests.map((request) => request.url()).filter((url) => new URL(url).pathname.endsWith(".wasm")),
    ],
    origins: () => [
      ...new Set(
        requests
          .map((request) => new URL(request.url()))
          .filter(onNetwork)
          .map(originOf),
      ),
    ],
    async javaScriptBytes(origin, without = []) {
      const scripts = requests
        .filter(
          (request) => request.resourceType() === "script" || /\.m?js$/.test(new URL(request.url()).pathname),
        )
        .map((request) => request.url())
      const own = new Set(
        scripts.filter((url) => originOf(new URL(url)) === origin && !without.includes(url)),
      )
      // Asked for anew: the browser forgets what it loaded before it left for the sign-in page.
      const bodies = await Promise.all([...own].map(async (url) => (await fetch(url)).arrayBuffer()))
      return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)
    },
  }
}

/** Runs in a worker. */
const firstBreach = () =>
  new Promise<string>((resolve) => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      resolve(`worker: ${violatedDirective} ${blockedURI}`),
    )
  })

const onNetwork = ({ protocol }: URL) => protocol !== "data:" && protocol !== "blob:" && protocol !== "about:"
const originOf = ({ origin }: URL) => origin
