import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { findServer, type ServerName, serverMissing, servers } from "../hosting/servers.ts"
import { root } from "../stack/paths.ts"
import { freePort } from "../stack/ports.ts"
import { run } from "../stack/run.ts"
import type { Check, Outcome } from "./check.ts"

/** Where the checkout lies in the documents. */
const THERE = "/srv/link-new-device/"

const shipped = {
  nginx: `include ${THERE}hosting/nginx.conf;`,
  caddy: `import ${THERE}hosting/Caddyfile`,
}

/** A site of nginx here: on a port that is free, and without the certificate, which is not here. */
function forNginx(code: string, port: number): string {
  const lines = code.split("\n").filter((line) => !/^\s*(listen|ssl_\w+) /.test(line))
  const [first = "", ...rest] = lines
  const listen = `listen 127.0.0.1:${port};`
  return first.startsWith("server ") ? [first, listen, ...rest].join("\n") : `server {\n${listen}\n${code}}`
}

/** Part of a server's configuration, which has to take in the file that is shipped, and to be one that the server would run. */
export const site =
  (name: ServerName): Check =>
  async (code): Promise<Outcome> => {
    if (!code.includes(shipped[name])) throw new Error(`it does not say: ${shipped[name]}`)
    const program = await findServer(name)
    if (program === undefined)
      return { how: "takes in the file that is shipped", untried: serverMissing(name) }
    const here = code.replaceAll(THERE, root)
    const sites = name === "nginx" ? forNginx(here, await freePort()) : here
    const directory = await mkdtemp(`${tmpdir()}/link-new-device-docs-`)
    try {
      const file = `${directory}/${servers[name].file}`
      await writeFile(file, servers[name].configuration(directory, sites))
      const environment = { ...process.env, XDG_CONFIG_HOME: directory, XDG_DATA_HOME: directory }
      const { ok, output } = await run(program, servers[name].check(file), environment)
      if (!ok) throw new Error(output)
      return { how: `takes in the file that is shipped; ${name} would run it` }
    } finally {
      await rm(directory, { recursive: true })
    }
  }
