import type { Reasons } from "../reasons.ts"

const TYPES = "the types want to hear of what is never otherwise"
const ALL_THE_SAME = "undefined takes its place, which is refused or left out all the same"

export const TRUST: Reasons = {
  "src/trust/backup.ts": [["/=+$/", "/=$/", "32 bytes have one `=` of padding"]],
  "src/trust/openStorage.ts": [
    [
      '""',
      '"Stryker was here!"',
      "a text that is no key takes the place of one that is missing: both are damaged",
    ],
  ],
  "src/trust/borrowedKeys.ts": [['{ throw new Locked("not-held", { cause }) }', "{}", ALL_THE_SAME]],
  "src/trust/unlock.ts": [['one.status === "fulfilled"', "true", "what was not opened has no value either"]],
  "src/trust/storageKey.ts": [["{ return undefined }", "{}", ALL_THE_SAME]],
  "src/trust/problem.ts": [['answer.kind === "found"', "true", TYPES]],
  "src/trust/cryptoDevice/databases.ts": [["opening.transaction?.abort", "opening.transaction.abort", TYPES]],
  "src/trust/cryptoDevice/device.ts": [
    ["true", "false", "any value but undefined ends the waiting, and nobody reads it"],
  ],
  "src/trust/cryptoDevice/open.ts": [
    ["() => signal.throwIfAborted()", "() => undefined", "the wait that follows rejects at the same abort"],
  ],
  "src/trust/cryptoDevice/sdk.ts": [
    ['""', '"Stryker was here!"', "the SDK gives the filter the id that the homeserver answers with"],
  ],
}
