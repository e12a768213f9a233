import type { IncomingMessage } from "node:http"
import { buffer } from "node:stream/consumers"
import { missing, tooLarge, type Answer } from "./answers.ts"

/** The payload, or why it cannot be taken. A body that is too large is read to its end all the same: so its sender hears why. */
export async function bodyOf(
  request: IncomingMessage,
  maxBytes: number,
): Promise<{ payload: Buffer; contentType: string } | Answer> {
  const { "content-length": length, "content-type": contentType = "application/octet-stream" } =
    request.headers
  if (length === undefined) return missing("Content-Length")
  if (Number(length) > maxBytes) {
    request.resume()
    return tooLarge()
  }
  return { payload: await buffer(request), contentType }
}
