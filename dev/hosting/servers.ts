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

/** The path of this server's program, which is here or gets installed: as root on Debian or Ubuntu. */
export async function ensureServer(name: ServerName, progress: Progress): Promise<string | undefined> {
  const found = await findServer(name)
  if (found !== undefined || !canInstall()) return found
  await aptInstall(name, progress)
  return findServer(name)
}
