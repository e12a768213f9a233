/** A string, and everything else that has no parts, as RFC 8259 has them. */
const string = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const atom = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const space = /[ \t\r\n]*/y

class Stop extends Error {}

/** Reads a text as JSON and remembers how far that went. */
class Reader {
  readonly #text: string
  /** Where the next piece begins; in the end, what could not be read. */
  at = 0

  constructor(text: string) {
    this.#text = text
  }

  document(): void {
    this.#value()
    if (this.at < this.#text.length) throw new Stop()
  }

  #value(): void {
    this.#take(space)
    if (this.#next("{")) this.#list("}", () => this.#member())
    else if (this.#next("[")) this.#list("]", () => this.#value())
    else if (!this.#take(string) && !this.#take(atom)) throw new Stop()
    this.#take(space)
  }

  #list(end: string, item: () => void): void {
    this.#take(space)
    if (this.#next(end)) return
    do item()
    while (this.#next(","))
    if (!this.#next(end)) throw new Stop()
  }

  #member(): void {
    this.#take(space)
    if (!this.#take(string)) throw new Stop()
    this.#take(space)
    if (!this.#next(":")) throw new Stop()
    this.#value()
  }

  #next(mark: string): boolean {
    const isThere = this.#text[this.at] === mark
    if (isThere) this.at += 1
    return isThere
  }

  #take(piece: RegExp): boolean {
    piece.lastIndex = this.at
    const found = piece.exec(this.#text)
    if (found) this.at += found[0].length
    return found !== null
  }
}

/**
 * Where a text stops being JSON: the beginning of the first piece that does not belong there, both counted from 1. Undefined if it is JSON.
 * `JSON.parse` says so in each browser in other words, and in some not at all.
 */
export function whereNotJson(text: string): { line: number; column: number } | undefined {
  const reader = new Reader(text)
  try {
    reader.document()
    return undefined
  } catch (error) {
    if (!(error instanceof Stop)) throw error
  }
  const before = text.slice(0, reader.at).split("\n")
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 }
}
