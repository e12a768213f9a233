import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { extname } from "node:path"
import { headersFor } from "../../dev/hosting/headersFile.ts"
import { serveWith } from "../../dev/hosting/serve.ts"
import { root } from "../../dev/stack/paths.ts"
import { openDoor } from "../../dev/stack/ports.ts"
import { builtSite } from "./builtSite.ts"

interface Served {
  /** Ends with a slash. */
  url: string
  stop(): Promise<void>
}

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
}

/** A static host that does what hosting/_headers says. */
async function serveStatically(files: string): Promise<Served> {
  const rules = await readFile(`${root}hosting/_headers`, "utf8")
  const door = await openDoor()
  door.server.on("request", (request, response) => {
    const { pathname } = new URL(request.url ?? "/", door.url)
    const path = pathname === "/" ? "/index.html" : pathname
    readFile(files + path).then(
      (body) => {
        const headers = { ...headersFor(rules, pathname), "Content-Type": types[extname(path)] }
        response.writeHead(200, headers).end(body)
      },
      () => response.writeHead(404, headersFor(rules, pathname)).end(),
    )
  })
  return { url: `${door.url}/`, stop: () => door.close() }
}

export const hosts = {
  nginx: (files: string) => serveWith("nginx", files, "/tools/link/"),
  caddy: (files: string) => serveWith("caddy", files, "/tools/link/"),
  "a static host": serveStatically,
}

export type Host = keyof typeof hosts

/**
 * The built site as its administrator puts it there.
 * @param config what config.json says; undefined: there is none
 */
export async function serveOn(host: Host, config: string | undefined): Promise<Served> {
  const files = await mkdtemp(`${tmpdir()}/link-new-device-hosted-`)
  await cp(builtSite(), files, { recursive: true })
  await (config === undefined ? rm(`${files}/config.json`) : writeFile(`${files}/config.json`, config))
  const served = await hosts[host](files)
  return {
    url: served.url,
    stop: async () => {
      await served.stop()
      await rm(files, { recursive: true })
    },
  }
}
