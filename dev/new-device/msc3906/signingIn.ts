import { LinkEnded, type Message, type PendingGrant } from "../conversation.ts"
import { deferred } from "../deferred.ts"
import { silenceGlobalLogger } from "../silentLogger.ts"
import type { TokenBehaviour, TokenDevice, TokenSignedIn } from "./behaviour.ts"
import type { Conversation } from "./conversation.ts"
import { CryptoDevice } from "./cryptoDevice.ts"
import type { Login } from "./login.ts"
import type { Manner, Opening } from "./opening.ts"
import { protocolOf } from "./protocols.ts"

const notEncrypted = { crossSigned: false, verified: false, secretsReceived: [], backupEnabled: false }

/** Plays the new device of MSC3906 (version 2) to the end, from a session on. */
export function signInByToken(
  open: (manner: Manner) => Promise<Opening>,
  options: TokenBehaviour,
): TokenDevice {
  silenceGlobalLogger()
  const { alter = (message) => message, intent = "login.start", onStep = () => {}, pollEvery = 400 } = options
  const life = new AbortController()
  const opening = open({ intent, pollEvery, alter, life: life.signal })
  const checkCode = deferred<string>()
  const grant = deferred<PendingGrant>()
  let conversation: Conversation | undefined
  let device: CryptoDevice | undefined

  async function run(): Promise<TokenSignedIn> {
    const { family, theirIntent, rendezvous, connect } = await opening
    conversation = await connect()
    onStep("requesting")
    if (theirIntent === intent) {
      await conversation.send({ type: "m.login.failure", reason: "incompatible_intent", intent })
      throw new LinkEnded("incompatible_intent")
    }
    const scanned = theirIntent !== undefined
    if (scanned === (options.reading === "text")) await conversation.send({ type: "m.login.progress" })
    const protocol = await protocolOf(conversation, family, options, life.signal)
    if (protocol.grant) grant.resolve(protocol.grant)
    checkCode.resolve(conversation.checkCode)
    onStep("comparing-code")
    const login = await protocol.signIn(() => onStep("signing-in"))
    const signedIn = await setUp(conversation, login)
    // The last word of a device without encryption is its own, and may be unread.
    if (!options.leaveOpen && options.encryption !== false) await rendezvous.delete()
    return signedIn
  }

  /** Steps 14 to 23. */
  async function setUp(talk: Conversation, login: Login): Promise<TokenSignedIn> {
    const { userId, deviceId, accessToken } = login
    const success: Message = { type: "m.login.success" }
    if (options.encryption === false) {
      await talk.send(success)
      return { userId, deviceId, accessToken, ...notEncrypted }
    }
    device = await CryptoDevice.start(login, life.signal)
    onStep("waiting-for-verification")
    await talk.send({ ...success, device_id: deviceId, device_key: device.deviceKey, ...options.claims })
    const verified = await talk.expect("m.login.verified")
    await device.check(verified)
    const crossSigned = await device.isCrossSigned()
    await device.trust(verified)
    onStep("waiting-for-secrets")
    const secretsReceived = await device.fetchSecrets()
    const backupEnabled = await device.backupEnabled()
    return { userId, deviceId, accessToken, crossSigned, verified: true, secretsReceived, backupEnabled }
  }

  const done = run()
  done.then(
    () => grant.reject(new Error("it signed in by a login token")),
    (error: unknown) => {
      checkCode.reject(error)
      grant.reject(error)
    },
  )
  // Whoever does not wait for them has not asked to be told.
  for (const { promise } of [checkCode, grant]) promise.catch(() => {})

  const leave = (reason: string) => {
    life.abort(new LinkEnded(reason))
    device?.stop()
  }
  const remove = async () => (await opening).rendezvous.delete()
  return {
    checkCode: checkCode.promise,
    grant: grant.promise,
    done,
    async cancel() {
      leave("cancelled")
      if (conversation) await conversation.sendAtOnce({ type: "m.login.failure", reason: "cancelled" })
      // Nobody has scanned the code yet.
      else await remove()
    },
    async vanish() {
      leave("abandoned")
      await remove()
    },
    stop: () => leave("stopped"),
  }
}
