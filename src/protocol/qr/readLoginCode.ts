import { utf8, type Bytes } from "../bytes.ts"
import { BadCode, type CodeProblem, type LoginCode } from "./loginCode.ts"
import { read2024 } from "./msc4108-2024.ts"
import { looksLike3906, read3906 } from "./msc3906.ts"
import { PREFIX_4388, read4388 } from "./msc4388.ts"
import { CodeReader } from "./reader.ts"

/** Reads the bytes of any login code; prefix and type byte tell the dialect, and a brace that of 2023. A value, never an exception. */
export function readLoginCode(bytes: Bytes): { code: LoginCode } | { problem: CodeProblem } {
  try {
    if (looksLike3906(bytes)) return { code: read3906(bytes) }
    const unstable = bytes[0] === "I".charCodeAt(0)
    const reader = new CodeReader(bytes)
    takePrefix(reader, bytes, unstable ? PREFIX_4388.unstable : PREFIX_4388.stable)
    const code = readByType(reader, unstable)
    if (!reader.isAtEnd) throw new BadCode("trailing-bytes")
    return { code }
  } catch (error) {
    if (error instanceof BadCode) return { problem: error.problem }
    throw error
  }
}

function readByType(reader: CodeReader, unstable: boolean): LoginCode {
  const type = reader.byte()
  if (type === 0x03) return read4388(reader, !unstable)
  if (type === 0x02 && !unstable) return read2024(reader)
  throw new BadCode("version")
}

/** Whatever does not begin like a login code is none, however short it is; what does, and ends there, is cut off. */
function takePrefix(reader: CodeReader, bytes: Bytes, prefix: string): void {
  const wanted = utf8(prefix)
  if (bytes.slice(0, wanted.length).some((byte, at) => byte !== wanted[at])) throw new BadCode("prefix")
  reader.take(wanted.length)
}
