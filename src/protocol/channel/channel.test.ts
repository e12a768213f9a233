import { describe, expect, it } from "vitest"
import { utf8, type Bytes } from "../bytes.ts"
import type { Rendezvous } from "../rendezvous/rendezvous.ts"
import type { Received } from "../rendezvous/slot.ts"
import { openInitiate, secure } from "./channel.ts"
import { OK, type Cipher, type KeyOffer } from "./cipher.ts"

const signal = new AbortController().signal
const NONE: Bytes = new Uint8Array()
const received = (data: string, doubtful = false): Received => ({ data, binding: NONE, doubtful })

/** A rendezvous that does as a test says, and what was sent and asked for. */
function scripted(outcomes: ("delivered" | "overtaken" | "lost")[], messages: Received[] = []) {
  const sent: { data: string; manner: string | undefined }[] = []
  const paces: unknown[] = []
  const rendezvous: Pick<Rendezvous, "send" | "receive" | "deadline"> = {
    deadline: 60_000,
    send: async (seal, _, manner) => {
      sent.push({ data: await seal(NONE), manner })
      return outcomes.shift() ?? "delivered"
    },
    receive: async (pace) => {
      paces.push(pace)
      const message = messages.shift()
      if (!message) throw new Error("nothing more was written")
      return message
    },
  }
  return { rendezvous: rendezvous as Rendezvous, sent, paces }
}

/** Seals nothing: what matters here is what is done with it. "broken" does not open. */
const cipher = (isOrdered = true): Cipher => ({
  isOrdered,
  seal: async (plaintext) => new TextDecoder().decode(plaintext),
  open: async (data) => {
    if (data === "broken") throw new Error("it does not open")
    return data === "no text" ? new Uint8Array([0xff]) : utf8(data)
  },
})

const key: KeyOffer = {
  publicKey: NONE,
  accept: async () => ({ cipher: cipher(), checkCode: "07" }),
  destroy: () => undefined,
}

async function greeted(outcomes: ("delivered" | "overtaken")[], messages: Received[] = []) {
  const { rendezvous, sent, paces } = scripted(outcomes, messages)
  const handshake = await openInitiate(key, rendezvous, received("INITIATE"), { take: () => true })
  if (!handshake) throw new Error("it did not open")
  return { handshake, sent, paces }
}

describe("the handshake, when we show the code", () => {
  it("answers LOGIN_OK; whoever wrote before that is a third one, as the new device has nothing to say yet", async () => {
    const { handshake, sent } = await greeted(["delivered"])
    expect((await handshake.answer(signal)).deadline).toBe(60_000)
    expect(sent).toEqual([{ data: OK, manner: undefined }])
    const overtaken = await greeted(["overtaken"])
    await expect(overtaken.handshake.answer(signal)).rejects.toMatchObject({
      failure: { kind: "disturbed" },
    })
  })

  it("R8: an end before the digits is told as user_cancelled, over whatever lies there", async () => {
    const { handshake, sent } = await greeted([])
    await handshake.abort(signal)
    expect(sent).toEqual([{ data: '{"type":"m.login.failure","reason":"user_cancelled"}', manner: "last" }])
  })

  it("R7: after three wrong tries the right digits confirm nothing any more", async () => {
    const { handshake } = await greeted([])
    const channel = await handshake.answer(signal)
    expect(channel.triesLeft).toBe(3)
    for (const digits of ["70", "7", "007"]) expect(channel.confirm(digits)).toBeUndefined()
    expect(channel.triesLeft).toBe(0)
    expect(channel.confirm("07")).toBeUndefined()
    const other = await (await greeted([])).handshake.answer(signal)
    other.confirm("70")
    expect(other.confirm("07")).toBeDefined()
  })

  it("R8: what comes while the user types is fetched once, and opened only once the digits are right", async () => {
    const { handshake, paces } = await greeted([], [received("broken"), received("later")])
    const channel = await handshake.answer(signal)
    await channel.prefetch(signal)
    await channel.prefetch(signal)
    expect(paces).toEqual(["machine"])
    const secured = channel.confirm("07")
    await expect(secured?.receive("person", signal)).rejects.toMatchObject({
      failure: { kind: "insecure", what: "message" },
    })
    expect(await secured?.receive("person", signal)).toBe("later")
    expect(paces).toEqual(["machine", "person"])
  })
})

describe("messages", () => {
  it("R3: after a sealed message that was lost, a channel that counts seals nothing more", async () => {
    const { rendezvous, sent } = scripted(["lost"])
    const channel = secure(rendezvous, cipher())
    expect(await channel.send("one", signal)).toBe("overtaken")
    await expect(channel.send("two", signal)).rejects.toMatchObject({ failure: { kind: "interrupted" } })
    await expect(channel.sendLast("three", signal)).rejects.toMatchObject({
      failure: { kind: "interrupted" },
    })
    expect(sent.map(({ data }) => data)).toEqual(["one"])
  })

  it.each([
    ["that was overtaken before it was sealed", "overtaken", true],
    ["that was lost where nothing is counted (2023)", "lost", false],
  ] as const)("R3: after one %s, it goes on", async (_, outcome, isOrdered) => {
    const { rendezvous, sent } = scripted([outcome])
    const channel = secure(rendezvous, cipher(isOrdered))
    expect(await channel.send("one", signal)).toBe("overtaken")
    expect(await channel.send("two", signal, "careful")).toBe("delivered")
    expect(sent[1]).toEqual({ data: "two", manner: "careful" })
  })

  it("R3: what does not open is not safe, or, after a lost reply of ours, somebody else's", async () => {
    const { rendezvous } = scripted([], [received("broken"), received("broken", true)])
    const channel = secure(rendezvous, cipher())
    await expect(channel.receive("machine", signal, "handshake")).rejects.toMatchObject({
      failure: { kind: "insecure", what: "handshake" },
    })
    await expect(channel.receive("machine", signal)).rejects.toMatchObject({
      failure: { kind: "disturbed" },
    })
  })

  it("what opens and is no text is none of the messages", async () => {
    const { rendezvous } = scripted([], [received("no text")])
    await expect(secure(rendezvous, cipher()).receive("machine", signal)).rejects.toMatchObject({
      failure: { kind: "unexpected-message", by: "us", received: "bytes that are not UTF-8" },
    })
  })
})
