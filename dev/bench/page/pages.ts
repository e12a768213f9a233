import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { build } from "vite"
import { root } from "../../stack/paths.ts"
import { buildSite } from "../../stack/site.ts"
import { serveCompressed } from "./serveCompressed.ts"

/** The two pages that are compared, built by one Vite and served by one kind of server. */
export interface Pages {
  /** Ours, with a slash at the end. */
  site: string
  /** The least page with the classes of matrix-js-sdk, with a slash at the end. */
  sdk: string
  stop(): Promise<void>
}

/** @param homeserver the base URL that the site proposes */
export async function servePages(homeserver: string): Promise<Pages> {
  const [site, sdk] = [await buildSite(), await buildSdkPage()]
  const remove = async () => {
    await Promise.all([site.remove(), rm(sdk, { recursive: true, force: true })])
  }
  try {
    const config: object = JSON.parse(await readFile(`${root}public/config.json`, "utf8"))
    await writeFile(`${site.directory}/config.json`, JSON.stringify({ ...config, homeserver }))
    const served = [await serveCompressed(site.directory), await serveCompressed(sdk)] as const
    const stop = async () => {
      await Promise.all(served.map((one) => one.stop()))
      await remove()
    }
    return { site: served[0].url, sdk: served[1].url, stop }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Returns the directory. */
async function buildSdkPage(): Promise<string> {
  const outDir = await mkdtemp(`${tmpdir()}/link-new-device-sdk-page-`)
  await build({
    root: fileURLToPath(new URL("sdk", import.meta.url)),
    configFile: false,
    base: "./",
    logLevel: "error",
    build: { outDir, emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false } },
  })
  return outDir
}
