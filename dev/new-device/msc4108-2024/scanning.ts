import { initAsync, QrCodeData, QrCodeIntent } from "@matrix-org/matrix-sdk-crypto-wasm"
import type { MSC4108RendezvousSession } from "matrix-js-sdk/lib/rendezvous/index.js"
import type { Alter, Scanning } from "../conversation.ts"
import { AlteredChannel } from "./alteredChannel.ts"
import { Msc4108Conversation } from "./conversation.ts"
import { openSession } from "./session.ts"

/** matrix-js-sdk as the new device that scanned the code of an existing one. */
export class Msc4108Scanning extends Msc4108Conversation implements Scanning {
  readonly server: string

  private constructor(server: string, session: MSC4108RendezvousSession, channel: AlteredChannel) {
    super(session, channel, true)
    this.server = server
  }

  /** Reads the code with the Rust parser. Throws an Error for a code that is not one of an existing device. */
  static async start(qr: Uint8Array, alter: Alter, pollEvery: number | undefined): Promise<Msc4108Scanning> {
    await initAsync()
    const code = QrCodeData.fromBytes(qr)
    const { serverName, rendezvousUrl } = code
    if (code.mode !== QrCodeIntent.Reciprocate || serverName === undefined || rendezvousUrl === undefined) {
      throw new Error("the code is not of an existing device")
    }
    const session = openSession({ url: rendezvousUrl }, pollEvery)
    const channel = new AlteredChannel(session, code.publicKey, alter)
    return new Msc4108Scanning(serverName, session, channel)
  }

  connect(): Promise<string> {
    return this.translated(async () => {
      await this.signIn.negotiateProtocols()
      return this.signIn.checkCode ?? ""
    })
  }
}
