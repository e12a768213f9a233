import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { extname } from "node:path"
import { promisify } from "node:util"
import { constants, gzip } from "node:zlib"
import { headersFor } from "../../hosting/headersFile.ts"
import { root } from "../../stack/paths.ts"
import { openDoor } from "../../stack/ports.ts"

export interface Served {
  /** Ends with a slash. */
  url: string
  stop(): Promise<void>
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
}

/** A file as it goes over the wire. */
interface Ready {
  body: Buffer
  headers: Record<string, string>
}

/**
 * Serves a directory as a static host does: with the headers of hosting/_headers, gzip of the best level, and entity tags. Browsers ask for
 * brotli only over https, which this is not.
 */
export async function serveCompressed(directory: string): Promise<Served> {
  const rules = await readFile(`${root}hosting/_headers`, "utf8")
  const files = new Map<string, Ready>()
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = `${entry.parentPath}/${entry.name}`
    files.set(path.slice(directory.length), await ready(path))
  }
  const door = await openDoor()
  door.server.on("request", (request, response) => {
    const { pathname } = new URL(request.url ?? "/", door.url)
    const file = files.get(pathname === "/" ? "/index.html" : pathname)
    const headers = headersFor(rules, pathname)
    if (!file) return void response.writeHead(404, headers).end()
    const known = request.headers["if-none-match"] === file.headers["ETag"]
    response.writeHead(known ? 304 : 200, { ...headers, ...file.headers })
    response.end(known ? undefined : file.body)
  })
  return { url: `${door.url}/`, stop: () => door.close() }
}

async function ready(path: string): Promise<Ready> {
  const content = await readFile(path)
  const body = await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION })
  const tag = createHash("sha256").update(content).digest("base64url").slice(0, 16)
  return {
    body,
    headers: {
      "Content-Type": types[extname(path)] ?? "application/octet-stream",
      "Content-Encoding": "gzip",
      "Content-Length": String(body.length),
      Vary: "Accept-Encoding",
      ETag: `"${tag}"`,
    },
  }
}
