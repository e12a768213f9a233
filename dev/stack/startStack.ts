import { startFaultProxy } from "../faults/proxy.ts"
import type { FaultProxy } from "../faults/proxy.ts"
import { startRendezvousServer } from "../rendezvous/server.ts"
import type { KeySetup } from "./keys.ts"
import type { OAuthOptions } from "./oauth/options.ts"
import { startWithOAuth } from "./oauthStack.ts"
import { startWithPasswords } from "./passwordStack.ts"
import { openDoor } from "./ports.ts"
import type { Door } from "./ports.ts"
import { tellOnStderr } from "./progress.ts"
import type { Progress } from "./progress.ts"
import type { SignedIn } from "./signIn.ts"
import type { LoginTokens, RendezvousApis } from "./synapseConfig.ts"
import { ensureSynapse } from "./synapseEnvironment.ts"

export interface StackOptions extends Partial<OAuthOptions> {
  /** `password`: a homeserver as of old, without OAuth and so without either rendezvous API. */
  auth?: "oauth" | "password"
  /** Default: both, msc4388 only for signed-in users. */
  rendezvous?: Partial<RendezvousApis>
  /** Password mode only. Default: after user-interactive authentication. Synapse gives each user one a minute. */
  loginTokens?: LoginTokens
  /** Password mode only: the OAuth server is where users can sign in, too; `only`: there are no passwords. Default: false. */
  sso?: boolean | "only"
  /** Password mode only: seconds after which everybody has to sign in anew, as the same device. Default: never. */
  sessionTtl?: number
  progress?: Progress
}

interface UserOptions {
  /** Local part of the user id. Default: a new one. */
  name?: string
  password?: string
  keys?: KeySetup
  /** The recovery key is then derived from it. */
  passphrase?: string
}

/** A user with one signed-in device, the one that made the keys. */
export interface Account extends SignedIn {
  userId: string
  localpart: string
  password: string
  /** Empty when the account has no secret storage. */
  recoveryKey: string
  passphrase?: string
}

/** A real Synapse, the OAuth server that its users sign in at, and a rendezvous server beside it. */
export interface Stack {
  /** Base URL without a trailing slash. */
  homeserver: string
  /** The OAuth server's issuer, with a trailing slash. Empty in password mode without `sso`. */
  oauth: string
  /** Where a POST creates a rendezvous session of 2023, which Synapse does not offer (MSC3886). */
  rendezvousServer: string
  serverName: string
  createUser(options?: UserOptions): Promise<Account>
  /** Another signed-in device of the account, without keys. */
  signIn(account: Pick<Account, "localpart" | "password">, deviceId?: string): Promise<SignedIn>
  /** Gives a user so many more devices, straight in the homeserver's database; the names begin with "Old app". */
  addDevices(userId: string, count: number): Promise<void>
  stop(): Promise<void>
}

/** A stack whose servers are reached through fault proxies. */
export interface ProxiedStack extends Stack {
  readonly faults: { homeserver: FaultProxy; oauth: FaultProxy; rendezvous: FaultProxy }
}

/** Where the OAuth server listens, and the base URLs under which the servers are found. `homeserver` undefined: its own. */
export interface Places {
  door: Door
  known: { homeserver?: string; oauth: string }
}

/** A stack as its kind starts it. `behind`: Synapse's own base URL. */
export type Servers = Omit<Stack, "rendezvousServer"> & { behind: string }

/** Starts the servers on free ports of 127.0.0.1. They end with `stop()`, or with this process. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const [door, rendezvous] = await Promise.all([openDoor(), startRendezvousServer()])
  const { behind: _, ...stack } = await startServers(options, { door, known: { oauth: door.url } })
  const stop = async (): Promise<void> => {
    await Promise.all([stack.stop(), door.close(), rendezvous.stop()])
  }
  return { ...stack, rendezvousServer: rendezvous.url, stop }
}

/**
 * The same, with a fault proxy before each server, under the addresses that everybody knows: pages, new devices, and the servers
 * among themselves. Rules tell the pages apart by their origin.
 */
export async function startProxiedStack(options: StackOptions = {}): Promise<ProxiedStack> {
  const [door, homeserverFront, oauthFront] = await Promise.all([openDoor(), openDoor(), openDoor()])
  const rendezvous = await startRendezvousServer()
  const oauth = await startFaultProxy(door.url, oauthFront)
  const before = await startFaultProxy(new URL(rendezvous.url).origin)
  const known = { homeserver: homeserverFront.url, oauth: oauthFront.url }
  const { behind, ...stack } = await startServers(options, { door, known })
  const faults = { homeserver: await startFaultProxy(behind, homeserverFront), oauth, rendezvous: before }
  const stop = async (): Promise<void> => {
    await Promise.all([stack.stop(), door.close(), rendezvous.stop()])
    await Promise.all(Object.values(faults).map((proxy) => proxy.close()))
  }
  const rendezvousServer = before.url + new URL(rendezvous.url).pathname
  return { ...stack, rendezvousServer, faults, stop }
}

async function startServers(options: StackOptions, places: Places): Promise<Servers> {
  const python = await ensureSynapse(options.progress ?? tellOnStderr)
  return (options.auth === "password" ? startWithPasswords : startWithOAuth)(python, options, places)
}
