import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { build, preview } from "vite"
import type { PreviewServer } from "vite"
import { root } from "./paths.ts"

/** The site as it is deployed, in a directory of its own: two runs do not disturb each other, and `dist/` stays as it is. */
export interface BuiltSite {
  directory: string
  /**
   * Serves it on a free port of 127.0.0.1, policy header included, with `config` as its `config.json`.
   * `url` ends with a slash.
   */
  serve(config: Record<string, unknown>): Promise<{ url: string; stop(): Promise<void> }>
  /** Deletes the directory. */
  remove(): Promise<void>
}

/**
 * Builds the site from the sources as they are. Throws when they do not build.
 * @param options `development`: with React's development build, in which StrictMode runs every effect twice
 */
export async function buildSite({ development = false } = {}): Promise<BuiltSite> {
  const outDir = await mkdtemp(`${tmpdir()}/link-new-device-site-`)
  const remove = (): Promise<void> => rm(outDir, { recursive: true, force: true })
  const define = development ? { "process.env.NODE_ENV": '"development"' } : {}
  try {
    await build({ root, logLevel: "error", build: { outDir }, define })
  } catch (error) {
    await remove()
    throw error
  }
  return { directory: outDir, serve: (config) => serveSite(outDir, config), remove }
}

/** `BuiltSite.serve` of the site that was built into this directory. */
export async function serveSite(
  outDir: string,
  config: Record<string, unknown>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await preview({
    root,
    logLevel: "error",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
    plugins: [
      { name: "config-of-this-run", configurePreviewServer: (previewed) => answerConfig(previewed, config) },
    ],
  })
  const address = server.httpServer.address()
  if (typeof address !== "object" || address === null) throw new Error("the site has no address")
  return { url: `http://127.0.0.1:${address.port}/`, stop: () => server.close() }
}

function answerConfig(server: PreviewServer, config: Record<string, unknown>): void {
  server.middlewares.use("/config.json", (_request, response) => {
    response.setHeader("content-type", "application/json")
    response.end(JSON.stringify(config))
  })
}
