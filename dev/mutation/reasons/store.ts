import type { Reasons } from "../reasons.ts"

const TYPES = "the types want to hear of what is never otherwise"
const ITS_KINDS = "whoever waits is handed the answers of their own kinds alone: the types want to hear of it"

export const STORE: Reasons = {
  "src/store/browserMachine.ts": [["signal?.reason", "signal.reason", TYPES]],
  "src/store/door.ts": [
    ["kind === answer.kind", "true", ITS_KINDS],
    ["!isAsked(answer)", "false", ITS_KINDS],
    [
      "this.#waiting.get(kind) === receive",
      "false",
      "an answer to a question that is over settles nothing anew, and the next question takes its place",
    ],
  ],
  "src/store/greeting.ts": [
    ["crypto?.begin", "crypto.begin", "without a crypto device the link ends as a bug all the same"],
  ],
  "src/store/journal.ts": [['""', '"Stryker was here!"', "a text that is split has a first part"]],
  "src/store/linkStore.ts": [
    ["snapshot.run + 1", "snapshot.run - 1", "runs have to differ, whichever way they are counted"],
  ],
  "src/store/listening.ts": [["[false, false]", "[]", "undefined is as false, and nobody looks for more"]],
  "src/store/meeting.ts": [['"them"', '""', 'all that matters later is whether it is "us"']],
}
