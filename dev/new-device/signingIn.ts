import { type Alter, type Conversation, LinkEnded, type Message, type PendingGrant } from "./conversation.ts"
import { deferred } from "./deferred.ts"
import { MatrixDevice, type SignedIn } from "./matrixDevice.ts"
import type { Profile } from "./msc4388/qr.ts"
import { silenceGlobalLogger } from "./silentLogger.ts"

/** Where the new device is, until `done` settles. */
export type Step =
  | "showing-code"
  | "connecting"
  | "entering-code"
  | "requesting"
  | "waiting-for-approval"
  | "waiting-for-secrets"
  | "verifying"

/** How a new device behaves, whichever of the two shows the code. */
export interface Behaviour {
  /** The profile of msc4388; see where it is used for the default. */
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
  /** Milliseconds between two looks at the session. Default: as devices in the field, 1 s (2024) or 400 ms. */
  pollEvery?: number | undefined
  /** Leaves the session for others to end, where it would delete it at the end. */
  leaveOpen?: boolean
  onStep?: (step: Step) => void
}

/** A device on its way. Every promise rejects with `LinkEnded` when the link ends before. */
export interface SigningIn {
  readonly deviceId: string
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

/**
 * Plays the new device of MSC4108 to the end. `open` is all that comes before the login: it connects, has the check code
 * compared and gives the homeserver's base URL.
 */
export function signInBy<C extends Conversation>(
  joining: Promise<C>,
  open: (conversation: C) => Promise<string>,
  deviceId: string,
  options: Behaviour,
): SigningIn {
  silenceGlobalLogger()
  const { onStep = () => {}, name = "New phone" } = options
  const grant = deferred<PendingGrant>()
  const life = new AbortController()
  let device: MatrixDevice | undefined

  async function run(): Promise<SignedIn> {
    const conversation = await joining
    const baseUrl = await open(conversation)
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
  done.catch((error: unknown) => grant.reject(error))
  // Whoever does not wait for it has not asked to be told.
  grant.promise.catch(() => {})

  return {
    deviceId,
    grant: grant.promise,
    done,
    async cancel() {
      life.abort(new LinkEnded("user_cancelled"))
      await (await joining).cancel()
    },
    async vanish() {
      const conversation = await joining
      conversation.abandon()
      await conversation.close()
    },
    async say(message) {
      await (await joining).send(message)
    },
    stop() {
      life.abort(new LinkEnded("stopped"))
      device?.stop()
      joining.then(
        (conversation) => conversation.abandon(),
        () => {},
      )
    },
  }
}

async function signIn(
  conversation: Conversation,
  plan: NonNullable<Behaviour["onceAccepted"]>,
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
