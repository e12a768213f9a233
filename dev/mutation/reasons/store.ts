import type { Reasons } from "../reasons.ts"

const TYPES = "the types want to hear of what is never otherwise"
const ITS_KINDS = "whoever waits is handed the answers of their own kinds alone: the types want to hear of it"
const NOBODY_LEFT = "a link does not end well without a rendezvous: the types want to hear of it"
const CLEARED = "a stage is cleared before its first code, which sets the same"
const FETCHED_AGAIN =
  "the key fetches its own cipher: it is only fetched before for the tries that are made where it does not come"
const ALWAYS_A_CODE =
  "a link that has no code to show begins with a scan and offers no way to showing: never reached"

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
  "src/store/pagelessMachine.ts": [["signal?.reason", "signal.reason", TYPES]],
  "src/store/run.ts": [
    [
      '"device" in state',
      "true",
      "a state without a device has none that would take the place of the one before",
    ],
    ["reached.rendezvous?.close", "reached.rendezvous.close", NOBODY_LEFT],
    [
      "lookForNewcomer?.(signal)",
      "lookForNewcomer(signal)",
      "no link without an id is watched before the devices that were there are known: the types want to hear of it",
    ],
    [
      '"unknown"',
      '""',
      "never reached, as no link is watched without a way to look; and all that is no answer is as unknown",
    ],
  ],
  "src/store/scanning.ts": [
    ["[]", '["Stryker was here"]', "no answer is of that kind"],
    [
      "judged.wrongIntent",
      "true",
      "without a code there is nobody to tell, and that nobody could be told is no news",
    ],
  ],
  "src/store/showing.ts": [
    ["default: missingCase", "default:", "the compiler sees to it that there is no other case"],
    ["{ throw new Stop", "{}", ALWAYS_A_CODE],
    ['{ kind: "bug"', "{}", ALWAYS_A_CODE],
    ['"bug"', '""', ALWAYS_A_CODE],
    ['"no code to show"', '""', ALWAYS_A_CODE],
  ],
  "src/store/stage.ts": [
    ['"them"', '""', 'all that matters later is whether it is "us"'],
    ['kind === "msc4108-2024"', "", FETCHED_AGAIN],
    ['kind !== "msc4108-2024"', "", FETCHED_AGAIN],
    ['"msc4108-2024"', '""', FETCHED_AGAIN],
    ["-BETWEEN_CODES", "+BETWEEN_CODES", CLEARED],
    ["false", "true", CLEARED],
    [
      "waited > SCAN_IS_DUE",
      "waited >= SCAN_IS_DUE",
      "on which side that one millisecond falls, nobody sees",
    ],
    ["!retired", "false", "with nothing on the screen it waits five seconds for nothing and drops nothing"],
  ],
  "src/store/tokenLink.ts": [
    [
      "!ports2023 || !crypto",
      "!ports2023 && !crypto",
      "the crypto device is made of these ports: both are there, or neither",
    ],
  ],
}
