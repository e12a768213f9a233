import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { setTimeout as pause } from "node:timers/promises"
import { freePort } from "../stack/ports.ts"
import { findServer, type ServerName, serverMissing, servers } from "./servers.ts"

interface Served {
  /** The site's address, which ends with a slash. */
  url: string
  stop(): Promise<void>
}

/** Runs a program that ends when our end of its standard input is closed, which happens also if we are killed. */
const leash = `exec 3<&0
"$@" &
child=$!
(cat <&3 >/dev/null; kill "$child") &
wait "$child"`

const startingTakesAtMost = 20_000
const portTries = 3

/**
 * Serves a built site with a real web server and the configuration that is shipped for it, on a free port of 127.0.0.1.
 * @param files the built site
 * @param path where on that host; begins and ends with a slash
 */
export async function serveWith(name: ServerName, files: string, path: string): Promise<Served> {
  const program = await findServer(name)
  if (program === undefined) throw new Error(serverMissing(name))
  for (let left = portTries; ; left--) {
    try {
      return await serveOnce(name, program, files, path)
    } catch (error) {
      // Between choosing the port and binding it, somebody else may have taken it.
      if (left === 1 || !String(error).includes("in use")) throw error
    }
  }
}

async function serveOnce(name: ServerName, program: string, files: string, path: string): Promise<Served> {
  const server = servers[name]
  const directory = await mkdtemp(`${tmpdir()}/link-new-device-${name}-`)
  const port = await freePort()
  const file = `${directory}/${server.file}`
  await writeFile(file, server.configuration(directory, server.site(port, files, path)))
  const child = spawn("sh", ["-c", leash, "sh", program, ...server.run(file)], {
    stdio: ["pipe", "pipe", "pipe"],
    // What Caddy keeps in the user's home otherwise.
    env: { ...process.env, XDG_CONFIG_HOME: directory, XDG_DATA_HOME: directory },
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => said.push(text.toString()))
  const stop = async (): Promise<void> => {
    const exit = once(child, "exit")
    child.stdin.end()
    if (isRunning(child)) await exit
    await rm(directory, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}${path}`
  if (await answers(url, child)) return { url, stop }
  await stop()
  throw new Error(`${name} did not start.\n${said.join("").slice(-4000)}`)
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  const giveUp = Date.now() + startingTakesAtMost
  for (; Date.now() < giveUp && isRunning(child); await pause(50)) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return true
  }
  return false
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null
