import { createCipheriv } from "node:crypto"
import { describe, expect, test, vi } from "vitest"
import { concat, fromBase64, type Bytes } from "../bytes.ts"
import vectors from "../testing/vectors/chacha20-poly1305.json" with { type: "json" }
import { hex, named, toHex, wrong } from "../testing/wycheproof.ts"
import { deriveChannel } from "./msc4108-2024Cipher.ts"

/** The key that both directions of the channel derive next. */
let derived: Bytes
vi.mock("../hkdf.ts", () => ({ hkdf: async () => derived }))

const none = new Uint8Array()

async function channelWith(key: string) {
  derived = hex(key)
  return deriveChannel(none, none, none)
}

const valid = named(vectors.groups.filter(({ result }) => result === "valid"))

/**
 * ChaCha20-Poly1305 (RFC 8439) of OpenSSL, under the nonce of 2024: the counter, its lowest byte first. Wycheproof's own results are under
 * other nonces.
 */
function sealedByOpenSsl(key: Bytes, counter: number, plaintext: Bytes): Bytes {
  const nonce = concat(Uint8Array.of(counter), new Uint8Array(11))
  const cipher = createCipheriv("chacha20-poly1305", key, nonce, { authTagLength: 16 })
  return concat(cipher.update(plaintext), cipher.final(), cipher.getAuthTag())
}

describe("Wycheproof's keys and messages, three times in a row, are sealed as OpenSSL seals them, and opened", () => {
  test.each(valid)("%s", async (_about, { tests }) => {
    const found = await wrong(
      tests,
      ({ key, msg }) =>
        toHex(concat(...[0, 1, 2].map((counter) => sealedByOpenSsl(hex(key), counter, hex(msg))))),
      async ({ key, msg }) => {
        const { scanner, generator } = await channelWith(key)
        const sealed: Bytes[] = []
        for (let message = 0; message < 3; message++) {
          const data = await scanner.seal(hex(msg), none)
          expect(await generator.open(data, none)).toEqual(hex(msg))
          sealed.push(fromBase64(data))
        }
        return concat(...sealed)
      },
    )
    expect(found).toEqual([])
  })
})
