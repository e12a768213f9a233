import type { Reasons } from "../reasons.ts"

const TYPES = "the types want to hear of what is never otherwise"
const NOT_WRITTEN = "the type wants the dialect, and its writer writes none"
const UNDEFINED = "a function that ends without a result gives undefined all the same"
const AGAIN =
  "whatever is neither told apart nor refused is tried again, and ends with its failure, all the same"
const HAD_BACK = "whether the library would give the private key back is nobody's matter: nobody asks for it"
const PADDING = "an equals sign is nowhere but at the end"

export const PROTOCOL: Reasons = {
  "src/protocol/bytes.ts": [["/=+$/", "/=+/", PADDING]],
  "src/protocol/failure.ts": [
    ['"Stop"', '""', "an error's name, which a programmer reads, and nothing decides by"],
  ],
  "src/protocol/json.ts": [["{ return undefined }", "{}", UNDEFINED]],
  "src/protocol/channel/digits.ts": [["this.#own !== undefined", "true", TYPES]],
  "src/protocol/channel/msc3906.ts": [
    ["!sealed", "false", "what is no sealed message cannot be read on either, and is refused all the same"],
    [
      "!READABLE_IV_LENGTHS.includes",
      "false",
      "only who has the key could use another, and would harm nobody",
    ],
  ],
  "src/protocol/channel/msc4108-2024.ts": [
    [
      "!ciphertext || !scannerKey",
      "",
      "what is missing is no key, or opens nothing, and is refused all the same",
    ],
  ],
  "src/protocol/channel/msc4388Cipher.ts": [["false", "true", HAD_BACK]],
  "src/protocol/channel/msc4388Initiator.ts": [
    ["true", "false", HAD_BACK],
    ["privateKey.slice", "privateKey", "it is overwritten when it was used"],
    ["{ return undefined }", "{}", UNDEFINED],
  ],
  "src/protocol/curves/native.ts": [
    ['""', '"Stryker was here!"', TYPES],
    ["false", "true", "a public key may be had back"],
  ],
  "src/protocol/curves/noble.ts": [
    ["{ zip215: false }", "{}", "strict.ts has refused before all that the two ways differ in"],
    ["false", "true", "strict.ts has refused before all that the two ways differ in"],
  ],
  "src/protocol/curves/probe.ts": [['"another"', '""', "any other message will do"]],
  "src/protocol/messages/deviceGrant.ts": [
    ["{ [DEVICE_GRANT]: v.unknown() }", "{}", "what is not there is no grant either"],
  ],
  "src/protocol/offers/msc3906.ts": [
    ['"uncertain"', '""', AGAIN],
    ['"msc3906"', '""', NOT_WRITTEN],
  ],
  "src/protocol/offers/msc4108-2024.ts": [['"msc4108-2024"', '""', NOT_WRITTEN]],
  "src/protocol/offers/msc4388.ts": [
    ['"uncertain"', '""', AGAIN],
    ['"kind"', '""', "trouble stays trouble when it is also said to be stable or not"],
    ['"msc4388"', '""', NOT_WRITTEN],
  ],
  "src/protocol/qr/msc3906.ts": [["{ return undefined }", "{}", UNDEFINED]],
  "src/protocol/qr/msc4108-2024Writer.ts": [['""', '"Stryker was here!"', TYPES]],
  "src/protocol/qr/readLoginCode.ts": [
    ["error instanceof BadCode", "true", "anything else would be a bug, and none is known"],
  ],
  "src/protocol/qr/reader.ts": [
    ["next === undefined", "false", "the read that follows finds out as well that nothing is there"],
  ],
  "src/protocol/qr/scanned.ts": [
    ["{ return undefined }", "{}", UNDEFINED],
    ['code.dialect === "msc3906"', "true", "no other dialect has a version"],
    ["mode !== undefined", "true", "undefined is not below any number"],
  ],
}
