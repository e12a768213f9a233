import { baseUrlOf } from "./baseUrl.ts"
import { type Alter, type Conversation, LinkEnded, type Message, type PendingGrant } from "./conversation.ts"
import { deferred } from "./deferred.ts"
import { MatrixDevice, type SignedIn } from "./matrixDevice.ts"
import type { Profile } from "./msc4388/qr.ts"
import { freshDeviceId, scan } from "./scan.ts"
import { silenceGlobalLogger } from "./silentLogger.ts"

/** Where the new device is, until `done` settles. */
export type Step = "connecting" | "requesting" | "waiting-for-approval" | "waiting-for-secrets" | "verifying"

export interface NewDeviceOptions {
  /** The bytes of the scanned code. */
  qr: Uint8Array
  /** Insists on one profile of msc4388; by default the code tells. */
  profile?: Profile
  /** What the consent page and the device list call it. */
  name?: string
  /** The Matrix device id to ask for; by default a fresh one. */
  deviceId?: string
  /**
   * What it does once it was accepted: `sign-in` is right; `claim-success` says so without having signed in;
   * `decline` sends `m.login.declined`; `stay-silent` never says anything again.
   */
  onceAccepted?: "sign-in" | "claim-success" | "decline" | "stay-silent"
  /** Changes its messages on the way out; undefined swallows one. */
  alter?: Alter
  /** Leaves the session for others to end, where it would delete it at the end. */
  leaveOpen?: boolean
  onStep?: (step: Step) => void
}

/** A new device that scanned our code. Every promise rejects with `LinkEnded` when the link ends before. */
export interface NewDevice {
  readonly deviceId: string
  /** To be typed on the existing device. */
  readonly checkCode: Promise<string>
  /** The grant that it started, when the other device was told. */
  readonly grant: Promise<PendingGrant>
  /** Settles when it is signed in and looked at its keys on the server. */
  readonly done: Promise<SignedIn>
  /** The user cancels on the new device: tells the other one. */
  cancel(): Promise<void>
  /** Cancels the way js-sdk's clients do: deletes the session without a word. */
  vanish(): Promise<void>
  /** Says something out of turn. */
  say(message: Message): Promise<void>
  /** Ends everything it does, at any moment. */
  stop(): void
}

/** Scans the code and plays the new device of MSC4108 to the end; msc4108-2024 or msc4388 is told by the code. */
export function startNewDevice(options: NewDeviceOptions): NewDevice {
  silenceGlobalLogger()
  const { alter = (message) => message, onStep = () => {}, name = "New phone" } = options
  const checkCode = deferred<string>()
  const grant = deferred<PendingGrant>()
  const life = new AbortController()
  const scanned = scan(options.qr, options.profile, alter)
  let device: MatrixDevice | undefined
  const deviceId = options.deviceId ?? freshDeviceId(options.qr)

  async function run(): Promise<SignedIn> {
    const conversation = await scanned
    onStep("connecting")
    checkCode.resolve(await conversation.connect())
    onStep("requesting")
    const baseUrl = await baseUrlOf(conversation.server)
    grant.resolve(await conversation.requestLogin({ baseUrl, clientName: name, deviceId }))
    onStep("waiting-for-approval")
    const accessToken = await signIn(conversation, options.onceAccepted ?? "sign-in", life.signal)
    onStep("waiting-for-secrets")
    const secrets = await conversation.fetchSecrets()
    onStep("verifying")
    device = await MatrixDevice.signIn(baseUrl, accessToken)
    const signedIn = await device.verify(secrets, life.signal)
    if (!options.leaveOpen) await conversation.close()
    return signedIn
  }

  const done = run()
  done.catch((error: unknown) => {
    checkCode.reject(error)
    grant.reject(error)
  })
  // Whoever does not wait for one of them has not asked to be told.
  for (const promise of [checkCode.promise, grant.promise]) promise.catch(() => {})

  return {
    deviceId,
    checkCode: checkCode.promise,
    grant: grant.promise,
    done,
    async cancel() {
      life.abort(new LinkEnded("user_cancelled"))
      await (await scanned).cancel()
    },
    async vanish() {
      const conversation = await scanned
      conversation.abandon()
      await conversation.close()
    },
    async say(message) {
      await (await scanned).send(message)
    },
    stop() {
      life.abort(new LinkEnded("stopped"))
      device?.stop()
      scanned.then(
        (conversation) => conversation.abandon(),
        () => {},
      )
    },
  }
}

async function signIn(
  conversation: Conversation,
  plan: NonNullable<NewDeviceOptions["onceAccepted"]>,
  life: AbortSignal,
): Promise<string> {
  if (plan === "sign-in") return (await conversation.waitForToken()).accessToken
  await conversation.waitForAcceptance()
  switch (plan) {
    case "claim-success":
      return ""
    case "decline":
      await conversation.send({ type: "m.login.declined" })
      throw new LinkEnded("declined")
    case "stay-silent":
      return new Promise((_, reject) => life.addEventListener("abort", () => reject(life.reason)))
  }
}
