import Olm from "@matrix-org/olm"
import { MSC3903ECDHv2RendezvousChannel, RendezvousIntent } from "matrix-js-sdk-34/lib/rendezvous/index.js"
import { beforeAll, expect, test } from "vitest"
import { fromBase64, fromUtf8, utf8, type Bytes } from "../../src/protocol/bytes.ts"
import type { Cipher } from "../../src/protocol/channel/cipher.ts"
import { initiate3906, offerKey3906 } from "../../src/protocol/channel/msc3906.ts"
import { UNSTABLE } from "../../src/protocol/names3906.ts"

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
const none = new Uint8Array()

/** Between the two, instead of a session: what matrix-js-sdk says lies in `said`, what it reads comes from `toRead`. */
class Line {
  ready = false
  readonly said: string[] = []
  readonly toRead: string[] = []

  details = () => Promise.resolve({ type: "org.matrix.msc3886.http.v1", uri: "https://line.example/" })

  async send(data: unknown): Promise<void> {
    this.ready = true
    this.said.push(JSON.stringify(data))
  }

  async receive() {
    return JSON.parse(this.toRead.shift() ?? "null")
  }

  cancel = () => Promise.resolve()
}

interface Said {
  words: string
}

beforeAll(async () => {
  // It is looked for there.
  Object.assign(globalThis, { Olm })
  await Olm.init()
})

async function talk(cipher: Cipher, theirs: MSC3903ECDHv2RendezvousChannel<Said>, line: Line): Promise<void> {
  for (const words of ["m.login.progress", "Grüße an 📱"]) {
    line.toRead.push(await cipher.seal(utf8(JSON.stringify({ words })), none))
    expect(await theirs.receive()).toEqual({ words })
    await theirs.send({ words })
    expect(JSON.parse(fromUtf8(await cipher.open(line.said.pop() ?? "", none)))).toEqual({ words })
  }
}

test("we show the code, matrix-js-sdk scans it: the same digits, and each reads what the other says", async () => {
  const key = await offerKey3906(random(32), UNSTABLE, random)
  const line = new Line()
  const theirs = new MSC3903ECDHv2RendezvousChannel<Said>(line, key.publicKey)
  const theirDigits = await theirs.connect()
  const { cipher, checkCode } = await key.accept(line.said.pop() ?? "", none)
  expect(checkCode).toBe(theirDigits)
  expect(checkCode).toMatch(/^\d{4}-\d{4}-\d{4}$/)
  await talk(cipher, theirs, line)
  await theirs.close()
})

test("matrix-js-sdk shows the code, we scan it: the same digits, and each reads what the other says", async () => {
  const line = new Line()
  const theirs = new MSC3903ECDHv2RendezvousChannel<Said>(line)
  const { rendezvous } = await theirs.generateCode(RendezvousIntent.LOGIN_ON_NEW_DEVICE)
  const ours = await initiate3906(random(32), fromBase64(rendezvous.key), UNSTABLE, random)
  line.toRead.push(await ours.initiate(none))
  expect(await theirs.connect()).toBe(ours.checkCode)
  line.said.length = 0
  await talk(ours.cipher, theirs, line)
  await theirs.close()
})

test("a message that matrix-js-sdk sealed is not opened twice, nor one of our own", async () => {
  const line = new Line()
  const key = await offerKey3906(random(32), UNSTABLE, random)
  const theirs = new MSC3903ECDHv2RendezvousChannel<Said>(line, key.publicKey)
  await theirs.connect()
  const { cipher } = await key.accept(line.said.pop() ?? "", none)
  await theirs.send({ words: "once" })
  const sealed = line.said.pop() ?? ""
  await cipher.open(sealed, none)
  await expect(cipher.open(sealed, none)).rejects.toThrow()
  await expect(cipher.open(await cipher.seal(utf8("ours"), none), none)).rejects.toThrow()
  await theirs.close()
})
