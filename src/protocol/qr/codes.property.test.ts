import fc from "fast-check"
import { fromBase64, fromUtf8, utf8, type Bytes } from "../bytes.ts"
import { holds } from "../testing/cases.ts"
import { bytesOf, loginCode } from "../testing/codes.ts"
import { damage, damaged } from "../testing/damage.ts"
import { isLoopbackUrl } from "../url.ts"
import type { Code3906 } from "./loginCode.ts"
import { readLoginCode } from "./readLoginCode.ts"
import { addressOf, readScannedCode } from "./scanned.ts"

const PREFIXES = ["", "MATRIX", "MATRIX\u0002", "MATRIX\u0003", "IO_ELEMENT_MSC4388\u0003", '{"rendezvous":']
const anyBytes = fc
  .tuple(fc.constantFrom(...PREFIXES), fc.uint8Array({ maxLength: 160 }))
  .map(([prefix, rest]): Bytes => Uint8Array.from([...utf8(prefix), ...rest]))
const damagedCode = fc
  .tuple(loginCode, fc.array(damage, { minLength: 1, maxLength: 3 }))
  .map(([code, damages]) => damages.reduce(damaged, bytesOf(code)))
const anyJson = fc.json().map(utf8)
const homeserver = fc.constantFrom("https://hs.example", "http://localhost:8008", "not an address", "")

/** Every field of the code stands in the JSON text, and no other value of it. */
function saysTheSame(code: Code3906, bytes: Bytes): boolean {
  const { rendezvous, intent, flow } = JSON.parse(fromUtf8(bytes))
  return (
    rendezvous.algorithm === code.algorithm &&
    rendezvous.transport.uri === code.rendezvousUrl &&
    Buffer.compare(fromBase64(rendezvous.key), code.publicKey) === 0 &&
    intent === (code.intent === "login" ? "login.start" : "login.reciprocate") &&
    (flow === undefined) === (code.version === "v1")
  )
}

holds(
  "any right code is read back field by field",
  fc.property(loginCode, (code) => {
    const read = readLoginCode(bytesOf(code))
    if ("problem" in read) throw new Error(read.problem)
    return Object.entries(code).every(([field, value]) =>
      value instanceof Uint8Array
        ? Buffer.compare(value, read.code.publicKey) === 0
        : value === Object.entries(read.code).find(([name]) => name === field)?.[1],
    )
  }),
)

holds(
  "any damage to a code, and any other bytes, are a problem with a name, or a code with exactly these bytes",
  fc.property(fc.oneof(damagedCode, anyBytes, anyJson), (bytes) => {
    const read = readLoginCode(bytes)
    // JSON can be spelled in many ways, and names of 2023 in two: what matters is that what was read says the same.
    if ("code" in read && read.code.dialect === "msc3906") return saysTheSame(read.code, bytes)
    return "problem" in read || Buffer.compare(bytesOf(read.code), bytes) === 0
  }),
)

holds(
  "R19: whatever is scanned, only a new device's code passes, and an address here only where our homeserver is",
  fc.property(fc.oneof(loginCode.map(bytesOf), damagedCode, anyBytes, anyJson), homeserver, (bytes, ours) => {
    const read = readScannedCode(bytes, ours, ["msc4108-2024", "msc4388", "msc3906"])
    if ("problem" in read) return read.problem.length > 0
    const address = new URL(addressOf(read.code))
    return (
      read.code.intent === "login" &&
      (address.protocol === "https:" || isLoopbackUrl(ours)) &&
      (!isLoopbackUrl(address.href) || isLoopbackUrl(ours)) &&
      address.username + address.password === ""
    )
  }),
)
