import { concat, fromUtf8, utf8, type Bytes } from "../bytes.ts"
import { isLowOrder } from "../curves/encodings.ts"
import { BadCode } from "./loginCode.ts"

/** Reads the fields of a code one after the other; throws `BadCode` at the first one that is not there. */
export class CodeReader {
  readonly #bytes: Bytes
  #at = 0

  constructor(bytes: Bytes) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  take(length: number): Bytes {
    if (this.#at + length > this.#bytes.length) throw new BadCode("truncated")
    const field = this.#bytes.slice(this.#at, this.#at + length)
    this.#at += length
    return field
  }

  byte(): number {
    return this.take(1)[0] ?? 0
  }

  /** Looks at the next byte without taking it. */
  peek(): number {
    const next = this.#bytes[this.#at]
    if (next === undefined) throw new BadCode("truncated")
    return next
  }

  /** Two bytes, big-endian. */
  uint16(): number {
    return this.byte() * 256 + this.byte()
  }

  text(length: number): string {
    const field = this.take(length)
    try {
      return fromUtf8(field)
    } catch {
      throw new BadCode("utf8")
    }
  }

  /** A Curve25519 public key. */
  publicKey(): Bytes {
    const key = this.take(32)
    if (isLowOrder(key)) throw new BadCode("low-order-key")
    return key
  }
}

/** `EncodeStringAsBytes8` of MSC4388, step 4: one length byte, then UTF-8. Throws a RangeError over 255 bytes. */
export function text8(text: string): Bytes {
  const bytes = utf8(text)
  if (bytes.length > 0xff) throw new RangeError(`at most 255 bytes fit, got ${bytes.length}`)
  return concat(Uint8Array.of(bytes.length), bytes)
}

/** `EncodeStringAsBytes16` of MSC4388, step 4: two length bytes, big-endian, then UTF-8. Throws a RangeError over 65,535 bytes. */
export function text16(text: string): Bytes {
  const bytes = utf8(text)
  if (bytes.length > 0xffff) throw new RangeError(`at most 65535 bytes fit, got ${bytes.length}`)
  return concat(Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes)
}
