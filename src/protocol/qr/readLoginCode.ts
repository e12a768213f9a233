import { fromUtf8, type Bytes } from "../bytes.ts"
import { BadCode, type CodeProblem, type LoginCode } from "./loginCode.ts"
import { read2024 } from "./msc4108-2024.ts"
import { PREFIX_4388, read4388 } from "./msc4388.ts"
import { CodeReader } from "./reader.ts"

/** Reads the bytes of any login code; prefix and type byte tell the dialect. A value, never an exception. */
export function readLoginCode(bytes: Bytes): { code: LoginCode } | { problem: CodeProblem } {
  try {
    const reader = new CodeReader(bytes)
    const code = readByType(reader)
    if (!reader.isAtEnd) throw new BadCode("trailing-bytes")
    return { code }
  } catch (error) {
    if (error instanceof BadCode) return { problem: error.problem }
    throw error
  }
}

function readByType(reader: CodeReader): LoginCode {
  const unstable = reader.peek() === "I".charCodeAt(0)
  const prefix = unstable ? PREFIX_4388.unstable : PREFIX_4388.stable
  if (!isText(reader.take(prefix.length), prefix)) throw new BadCode("prefix")
  const type = reader.byte()
  if (type === 0x03) return read4388(reader, !unstable)
  if (type === 0x02 && !unstable) return read2024(reader)
  throw new BadCode("version")
}

function isText(bytes: Bytes, text: string): boolean {
  try {
    return fromUtf8(bytes) === text
  } catch {
    return false
  }
}
