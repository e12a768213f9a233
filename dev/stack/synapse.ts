import { execFile, spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { freePort } from "./ports.ts"
import { writeSynapseConfig } from "./synapseConfig.ts"
import type { SynapseConfig } from "./synapseConfig.ts"

export interface Synapse {
  /** Its own base URL without a trailing slash. */
  url: string
  serverName: string
  /** Gives a user so many more devices, straight in the database; the names begin with "Old app". */
  addDevices(userId: string, count: number): Promise<void>
  stop(): Promise<void>
}

const startingTakesAtMost = 120_000
const portTries = 3

/**
 * Starts Synapse on a free port with an empty database in a temporary directory, and waits until it answers.
 * Throws with the end of Synapse's own log when it does not.
 * @param publicUrl where clients find it, if not at its own URL
 */
export async function startSynapse(
  python: string,
  auth: SynapseConfig["auth"],
  publicUrl?: string,
): Promise<Synapse> {
  for (let left = portTries; ; left--) {
    try {
      return await startOnce(python, auth, publicUrl)
    } catch (error) {
      // Between choosing the port and binding it, somebody else may have taken it.
      if (left === 1 || !String(error).includes("in use")) throw error
    }
  }
}

async function startOnce(
  python: string,
  auth: SynapseConfig["auth"],
  publicUrl: string | undefined,
): Promise<Synapse> {
  const directory = await mkdtemp(`${tmpdir()}/link-new-device-synapse-`)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const found = publicUrl ?? url
  const config = await writeSynapseConfig({ directory, port, publicUrl: found, auth })
  const wrapper = fileURLToPath(new URL("run_synapse.py", import.meta.url))
  // In a process group of its own: Ctrl-C reaches us alone, and we decide in which order things end.
  const child = spawn(python, [wrapper, config, directory], {
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => said.push(text.toString()))
  const stop = async (): Promise<void> => {
    await end(child)
    await rm(directory, { recursive: true, force: true })
  }
  if (await answers(`${url}/_matrix/client/versions`, child))
    return {
      url,
      serverName: new URL(found).host,
      addDevices: (userId, count) => addDevices(python, `${directory}/synapse.sqlite`, userId, count),
      stop,
    }
  const log = await readFile(`${directory}/synapse.log`, "utf8").catch(() => "")
  await stop()
  throw new Error(`Synapse did not start.\n${[...said, log].join("\n").slice(-4000)}`)
}

async function addDevices(python: string, database: string, userId: string, count: number): Promise<void> {
  const script = fileURLToPath(new URL("many_devices.py", import.meta.url))
  await promisify(execFile)(python, [script, database, userId, String(count)])
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  for (
    const giveUp = Date.now() + startingTakesAtMost;
    Date.now() < giveUp && running(child);
    await pause(100)
  ) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return true
  }
  return false
}

const running = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

/** Closing its standard input is how Synapse is told to end; see run_synapse.py. */
async function end(child: ChildProcess): Promise<void> {
  if (!running(child)) return
  const exit = once(child, "exit")
  child.stdin?.end()
  await exit
}
