import { fromUtf8, type Bytes } from "../bytes.ts"
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
