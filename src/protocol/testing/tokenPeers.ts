import { x25519 } from "@noble/curves/ed25519.js"
import { fromUtf8, type Bytes } from "../bytes.ts"
import type { Cipher } from "../channel/cipher.ts"
import { initiate3906, offerKey3906 } from "../channel/msc3906.ts"
import { UNSTABLE, type Algorithm } from "../names3906.ts"
import type { Code3906, Intent } from "../qr/loginCode.ts"
import { write3906 } from "../qr/msc3906.ts"
import { readLoginCode } from "../qr/readLoginCode.ts"
import { MemoryRendezvous } from "./memoryRendezvous.ts"
import { SlotPeer } from "./slotPeer.ts"
import type { VirtualMachine } from "./virtualMachine.ts"

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
const none = new Uint8Array()

/** A new device of 2023, whichever side shows the code. */
abstract class TokenPeer extends SlotPeer {
  /** R17: peers of one reading say this after the keys when they were scanned, those of the other when they scanned. */
  progress(): Promise<void> {
    return this.say({ type: "m.login.progress" })
  }

  /** From here on it seals and opens. */
  protected secure(cipher: Cipher, checkCode: string): void {
    this.sealing = {
      checkCode,
      seal: (plaintext) => cipher.seal(plaintext, none),
      open: async (data) => fromUtf8(await cipher.open(data, none)),
    }
  }
}

/** It scanned a code of ours: the recipient of MSC3903. */
export class TokenScanningPeer extends TokenPeer {
  readonly #code: Code3906

  constructor(qr: Uint8Array, server: MemoryRendezvous, machine: VirtualMachine) {
    const read = readLoginCode(new Uint8Array(qr))
    if ("problem" in read) throw new Error(read.problem)
    const { code } = read
    if (code.dialect !== "msc3906") throw new Error(`a code of ${code.dialect}`)
    const session = server.sessions.get(code.rendezvousUrl.split("/").at(-1) ?? "")
    if (!session) throw new Error("no such session")
    super(code, session, server, machine)
    this.#code = code
  }

  /** Sends its key (MSC3903, step 2). Nothing answers it. */
  async connect(): Promise<void> {
    const { publicKey, algorithm } = this.#code
    const { initiate, cipher, checkCode } = await initiate3906(random(32), publicKey, algorithm, random)
    this.write(await initiate(none))
    this.secure(cipher, checkCode)
  }
}

/** What a new device of 2023 puts into the code that it shows, and into the session behind it. */
interface Showing {
  /** The family of all its names: that of today's programs by default. */
  algorithm?: Algorithm
  /** `reciprocate`: it is signed in itself, and wants to be scanned by a new device. */
  intent?: Intent
  /** The session's first payload: `{algorithm}` by default, as matrix-js-sdk writes it. */
  beginning?: string
  /** Base URL of the rendezvous server that it chose. */
  baseUrl?: string
}

/** It shows a code: the initiator of MSC3903. Its session exists from its construction. */
export class TokenShowingPeer extends TokenPeer {
  /** The bytes on its screen. */
  readonly qr: Bytes
  readonly #secretKey: Bytes
  readonly #algorithm: Algorithm

  constructor(
    server: MemoryRendezvous,
    machine: VirtualMachine,
    {
      algorithm = UNSTABLE,
      intent = "login",
      beginning = JSON.stringify({ algorithm }),
      baseUrl = MemoryRendezvous.BASE_URL,
    }: Showing = {},
  ) {
    const secretKey = random(32)
    const session = server.open("R", beginning)
    const code: Code3906 = {
      dialect: "msc3906",
      version: "v2",
      algorithm,
      intent,
      publicKey: x25519.getPublicKey(secretKey),
      rendezvousUrl: `${baseUrl}/r/${session.id}`,
    }
    super(code, session, server, machine)
    this.#secretKey = secretKey
    this.#algorithm = algorithm
    this.qr = write3906(code)
  }

  /** Waits for our key. Throws when what came is none. */
  async connect(): Promise<void> {
    const key = await offerKey3906(this.#secretKey, this.#algorithm, random)
    const { cipher, checkCode } = await key.accept(await this.hearSealed(), none)
    this.secure(cipher, checkCode)
  }
}
