import { aptInstall, canInstall, firstThatStarts, placesOf } from "../programs.ts"
import type { Progress } from "../stack/progress.ts"
import { caddy } from "./caddy.ts"
import { nginx } from "./nginx.ts"
import type { WebServer } from "./webServer.ts"

/** The web servers that hosting/ has a configuration for. */
export const servers = { nginx, caddy } satisfies Record<string, WebServer>

export type ServerName = keyof typeof servers

export const serverNames: readonly ServerName[] = ["nginx", "caddy"]

export const serverMissing = (name: ServerName): string =>
  `${name} was not found, and could not be installed, so the configuration that is shipped for it was not tried. ` +
  `Please install it (on Debian and Ubuntu: apt-get install ${name}) and run the same command again.`

/** The path of this server's program, if it is here. */
export const findServer = (name: ServerName): Promise<string | undefined> =>
  firstThatStarts(placesOf([name]), servers[name].sayVersion)

/** Installs what is not here, as root on Debian or Ubuntu. Resolves with the servers that are still not here. */
export async function ensureServers(progress: Progress): Promise<ServerName[]> {
  const missing: ServerName[] = []
  for (const name of serverNames) {
    if ((await findServer(name)) === undefined && canInstall()) await aptInstall(name, progress)
    if ((await findServer(name)) === undefined) missing.push(name)
  }
  return missing
}
