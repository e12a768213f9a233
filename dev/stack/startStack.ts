import { randomBytes } from "node:crypto"
import { startFaultProxy } from "../faults/proxy.ts"
import type { FaultProxy } from "../faults/proxy.ts"
import { setUpKeys } from "./keys.ts"
import type { KeySetup } from "./keys.ts"
import { defaultOAuthOptions } from "./oauth/options.ts"
import type { OAuthOptions } from "./oauth/options.ts"
import { serveOAuth } from "./oauth/server.ts"
import { createSynapseClient } from "./oauth/synapseClient.ts"
import { openDoor } from "./ports.ts"
import type { Door } from "./ports.ts"
import { tellOnStderr } from "./progress.ts"
import type { Progress } from "./progress.ts"
import { signInByOAuth, signInByPassword } from "./signIn.ts"
import type { SignedIn } from "./signIn.ts"
import { startSynapse } from "./synapse.ts"
import type { RendezvousApis } from "./synapseConfig.ts"
import { ensureSynapse } from "./synapseEnvironment.ts"
import { randomDeviceId, randomName, registerByOAuth, registerBySharedSecret } from "./users.ts"
import type { Register } from "./users.ts"

export interface StackOptions extends Partial<OAuthOptions> {
  /** `password`: a homeserver as of old, without OAuth and so without either rendezvous API. */
  auth?: "oauth" | "password"
  /** Default: both, msc4388 only for signed-in users. */
  rendezvous?: Partial<RendezvousApis>
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

/** A real Synapse, and the OAuth server that it delegates to. */
export interface Stack {
  /** Base URL without a trailing slash. */
  homeserver: string
  /** The OAuth server's issuer, with a trailing slash. Empty in password mode. */
  oauth: string
  serverName: string
  createUser(options?: UserOptions): Promise<Account>
  /** Another signed-in device of the account, without keys. */
  signIn(account: Pick<Account, "localpart" | "password">, deviceId?: string): Promise<SignedIn>
  stop(): Promise<void>
}

/** A stack whose servers are reached through fault proxies. */
export interface ProxiedStack extends Stack {
  readonly faults: { homeserver: FaultProxy; oauth: FaultProxy }
}

/** Starts the servers on free ports of 127.0.0.1. They end with `stop()`, or with this process. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const python = await ensureSynapse(options.progress ?? tellOnStderr)
  if (options.auth === "password") return startWithPasswords(python)
  return (await startWithOAuth(python, options, await openDoor())).stack
}

/**
 * The same, with a fault proxy before each server, under the addresses that everybody knows: pages, new devices, and the servers
 * among themselves. Rules tell the pages apart by their origin.
 */
export async function startProxiedStack(options: Omit<StackOptions, "auth"> = {}): Promise<ProxiedStack> {
  const python = await ensureSynapse(options.progress ?? tellOnStderr)
  const [door, homeserver, oauth] = await Promise.all([openDoor(), openDoor(), openDoor()])
  const fronts = { homeserver: homeserver.url, oauth: oauth.url }
  const { stack, behind } = await startWithOAuth(python, options, door, fronts)
  const faults = {
    homeserver: await startFaultProxy(behind, homeserver),
    oauth: await startFaultProxy(door.url, oauth),
  }
  const stop = async (): Promise<void> => {
    await stack.stop()
    await Promise.all([faults.homeserver.close(), faults.oauth.close()])
  }
  return { ...stack, faults, stop }
}

/** @param fronts base URLs under which the servers are known, if not their own; nobody listens there yet */
async function startWithOAuth(
  python: string,
  options: StackOptions,
  door: Door,
  fronts?: { homeserver: string; oauth: string },
): Promise<{ stack: Stack; behind: string }> {
  const secret = randomBytes(16).toString("hex")
  const knownDoor = { ...door, url: fronts?.oauth ?? door.url }
  const rendezvous: RendezvousApis = { msc4108: true, msc4388: "authenticated", ...options.rendezvous }
  const auth = { kind: "oauth", endpoint: `${knownDoor.url}/`, secret, rendezvous } as const
  const synapse = await startSynapse(python, auth, fronts?.homeserver)
  const client = createSynapseClient(synapse.url, secret)
  const { issuer, accounts } = await serveOAuth(knownDoor, client, secret, {
    ...defaultOAuthOptions,
    ...options,
  })
  const asKnown = { url: fronts?.homeserver ?? synapse.url, serverName: synapse.serverName }
  const stack = {
    ...users(asKnown, registerByOAuth(accounts, client), (who, id) => signInByOAuth(issuer, who, id)),
    oauth: issuer,
    stop: async () => void (await Promise.all([door.close(), synapse.stop()])),
  }
  return { stack, behind: synapse.url }
}

async function startWithPasswords(python: string): Promise<Stack> {
  const secret = randomBytes(16).toString("hex")
  const synapse = await startSynapse(python, { kind: "password", secret })
  const register = registerBySharedSecret(synapse.url, secret)
  return {
    ...users(synapse, register, (who, id) => signInByPassword(synapse.url, who, id)),
    oauth: "",
    stop: () => synapse.stop(),
  }
}

function users(
  { url, serverName }: { url: string; serverName: string },
  register: Register,
  signIn: (who: Pick<Account, "localpart" | "password">, deviceId: string) => Promise<SignedIn>,
): Omit<Stack, "oauth" | "stop"> {
  return {
    homeserver: url,
    serverName,
    signIn: (account, deviceId = randomDeviceId()) => signIn(account, deviceId),
    async createUser({
      name = randomName("user"),
      password = randomName("pw"),
      keys = "full",
      passphrase,
    } = {}) {
      await register(name, password)
      const session = await signIn({ localpart: name, password }, randomDeviceId())
      const userId = `@${name}:${serverName}`
      const recoveryKey = (await setUpKeys(keys, { homeserver: url, userId, session, passphrase })) ?? ""
      return { ...session, userId, localpart: name, password, recoveryKey, ...(passphrase && { passphrase }) }
    },
  }
}
