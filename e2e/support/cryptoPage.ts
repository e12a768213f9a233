import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { build, preview } from "vite"
import { policy } from "../../src/app/policy.ts"

/** Builds the page around the crypto device as the site is built, and serves it on a free port under the site's policy. `url` ends with a slash. */
export async function serveCryptoPage(): Promise<{ url: string; stop(): Promise<void> }> {
  const outDir = await mkdtemp(`${tmpdir()}/link-new-device-crypto-page-`)
  const config = {
    root: fileURLToPath(new URL("../cryptoPage", import.meta.url)),
    configFile: false as const,
    base: "./",
    logLevel: "error" as const,
    build: { outDir, emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false } },
  }
  await build(config)
  const server = await preview({
    ...config,
    preview: { host: "127.0.0.1", port: 0, headers: { "Content-Security-Policy": policy([], true) } },
  })
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error("the page has no address")
  const stop = async (): Promise<void> => {
    await server.close()
    await rm(outDir, { recursive: true, force: true })
  }
  return { url, stop }
}
