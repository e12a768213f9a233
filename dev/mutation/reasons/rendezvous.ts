import type { Reasons } from "../reasons.ts"

const TYPES = "the types want to hear of what is never otherwise"
const MILLISECOND = "on which side that one millisecond falls, nobody sees"

export const RENDEZVOUS: Reasons = {
  "src/protocol/rendezvous/etagWire.ts": [['""', '"Stryker was here!"', "neither of the two is a date"]],
  "src/protocol/rendezvous/msc3886.ts": [["/=+$/", "/=$/", "32 bytes have one `=` of padding"]],
  "src/protocol/rendezvous/pace.ts": [
    ["waited > PATIENCE.machine", "waited >= PATIENCE.machine", MILLISECOND],
    ["waited > PATIENCE.person", "waited >= PATIENCE.person", MILLISECOND],
  ],
  "src/protocol/rendezvous/rendezvous.ts": [
    ["this.#machine.now() >= this.#deadline", "this.#machine.now() > this.#deadline", MILLISECOND],
    [
      "this.#machine.now() + asleep >= this.#deadline",
      "this.#machine.now() + asleep > this.#deadline",
      MILLISECOND,
    ],
    ["this.#machine.now() - this.#sawAt > ", "this.#machine.now() - this.#sawAt >= ", MILLISECOND],
    ["left > 0", "left >= 0", "to sleep for no time is not to sleep"],
    ["left > 0", "true", "to sleep until a time that has passed is not to sleep"],
    ['reading.kind === "message"', "true", "no other answer has a lifetime: the types want to hear of it"],
  ],
  "src/protocol/rendezvous/request.ts": [
    ["reader?.cancel", "reader.cancel", TYPES],
    ["body?.cancel", "body.cancel", "that there is none is as little minded as that it cannot be cancelled"],
  ],
  "src/protocol/rendezvous/slot.ts": [
    ["this.#unreadSince === undefined", "false", "the sum is no number then, and nobody waits for that"],
  ],
}
