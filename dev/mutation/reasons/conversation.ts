import type { Reasons } from "../reasons.ts"

const NO_OTHER_CASE = "the compiler sees to it that there is no other case"
const NO_REASON = "no word has the name `undefined`: the types want to hear of it"
const MILLISECOND = "on which side that one millisecond falls, nobody sees"
const AT_HAND = "the message is at hand or being waited for already: nothing is looked for at that pace"
const OVER = "the link ends with it or goes on without it, and nobody waits for what is still asked"

export const CONVERSATION: Reasons = {
  "src/protocol/conversation/consentPage.ts": [
    ['""', '"Stryker was here!"', "neither is an address, and both are refused"],
  ],
  "src/protocol/conversation/deviceGrant.ts": [
    ["machine.now() - absentAt >", "machine.now() - absentAt >=", MILLISECOND],
    ['"machine"', '""', AT_HAND],
    ['opening.kind === "scanned"', "true", "who showed a code has no dialect: the types want to hear of it"],
  ],
  "src/protocol/conversation/ending.ts": [
    ["default: return missingCase", "default:", NO_OTHER_CASE],
    ["reason !== undefined", "true", NO_REASON],
  ],
  "src/protocol/conversation/givingSecrets.ts": [["{ over.abort() }", "{}", OVER]],
  "src/protocol/conversation/issuing.ts": [
    ["default: missingCase", "default:", NO_OTHER_CASE],
    ["machine.now() + pause >= deadline()", "machine.now() + pause > deadline()", MILLISECOND],
  ],
  "src/protocol/conversation/loginToken.ts": [
    ['"machine"', '""', AT_HAND],
    ['"verified"', '""', 'all that matters later is whether it is "unencrypted"'],
    ["masterKey !== undefined", "true", "what is undefined is left out of JSON all the same"],
  ],
  "src/protocol/conversation/loginTokenEnding.ts": [
    ["default: return missingCase", "default:", NO_OTHER_CASE],
    ["reason !== undefined", "true", NO_REASON],
  ],
  "src/protocol/conversation/loginTokenOpening.ts": [
    ['"machine"', '""', AT_HAND],
    ["isIt", "true", "anything else ends the link, and nothing is asked of it any more"],
    ["{ over.abort() }", "{}", "what it ends would end by itself within seconds, and nobody waits for it"],
  ],
  "src/protocol/conversation/newDevice.ts": [
    ["machine.now() >= deadline", "machine.now() > deadline", MILLISECOND],
    ['() => "unknown"', "() => undefined", "whatever is none of the other answers is asked for again"],
  ],
  "src/protocol/conversation/newcomer.ts": [
    ["machine.now() + pause >= deadline()", "machine.now() + pause > deadline()", MILLISECOND],
    ["machine.now() + pause >= until", "machine.now() + pause > until", MILLISECOND],
  ],
  "src/protocol/conversation/opening.ts": [
    ['"machine"', '""', AT_HAND],
    ["{ over.abort() }", "{}", OVER],
  ],
  "src/protocol/conversation/signingIn.ts": [
    [
      'message.type === "m.login.failure"',
      "true",
      "no other message has such a reason: the types want to hear of it",
    ],
    ["[reply, notOpened]", "[]", "the race that follows at once takes their failures as well"],
  ],
  "src/protocol/conversation/verifying.ts": [
    ["/=+$/", "/=$/", "32 bytes have one `=` of padding"],
    ["machine.now() >= start + SIGNED_WITHIN", "machine.now() > start + SIGNED_WITHIN", MILLISECOND],
    ["{ over.abort() }", "{}", "it is signed, or given up: nobody waits for the clock that still runs"],
  ],
}
