/** Of the links of this page, whichever store or part of the page began them. */
export const digitsOfPage = new Set<string>()

/** So many are remembered: each keeps one honest device of a hundred out. */
const REMEMBERED = 10

/**
 * R7: the two digits of one link, among those of the links before it. A new device whose link ended badly may still show its digits, and the
 * user would type those: whoever sees them could seek a key that gives a channel with us the same.
 */
export class Digits {
  readonly #ofEarlierLinks: Set<string>
  #own: string | undefined

  /** @param ofEarlierLinks the last ten of them; this link's are added */
  constructor(ofEarlierLinks: Set<string>) {
    this.#ofEarlierLinks = ofEarlierLinks
  }

  /** False: an earlier link had them. */
  take(digits: string): boolean {
    if (this.#ofEarlierLinks.has(digits)) return false
    this.#ofEarlierLinks.add(digits)
    const [oldest = digits] = this.#ofEarlierLinks
    if (this.#ofEarlierLinks.size > REMEMBERED) this.#ofEarlierLinks.delete(oldest)
    this.#own = digits
    return true
  }

  /** This link ended well: the new device does not show them any more. */
  release(): void {
    if (this.#own !== undefined) this.#ofEarlierLinks.delete(this.#own)
  }
}
