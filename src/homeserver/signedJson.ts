import { ed25519 } from "@noble/curves/ed25519.js"
import * as v from "valibot"
import { fromBase64, utf8 } from "../protocol/bytes.ts"
import { canonicalJson } from "./canonicalJson.ts"

const Signatures = v.object({ signatures: v.record(v.string(), v.record(v.string(), v.string())) })

/**
 * Whether `object` is signed by the ed25519 key `publicKey` (unpadded base64) in the name of `userId` (Matrix specification,
 * appendix "Signing JSON"). `keyName` is what follows `ed25519:` in the signature's name.
 *
 * `object` must be what JSON.parse gave: a copy made by a schema may have lost members that are signed.
 */
export function signatureOn(
  object: object,
  userId: string,
  keyName: string,
  publicKey: string,
): "valid" | "invalid" | "absent" {
  const signature = v.is(Signatures, object) ? ownSignature(object.signatures, userId, keyName) : undefined
  if (signature === undefined) return "absent"
  const signed = Object.fromEntries(
    Object.entries(object).filter(([key]) => key !== "signatures" && key !== "unsigned"),
  )
  try {
    const message = utf8(canonicalJson(signed))
    const valid = ed25519.verify(fromBase64(signature), message, fromBase64(publicKey), { zip215: false })
    return valid ? "valid" : "invalid"
  } catch {
    return "invalid"
  }
}

function ownSignature(
  signatures: Record<string, Record<string, string>>,
  userId: string,
  keyName: string,
): string | undefined {
  return signatures[userId]?.[`ed25519:${keyName}`]
}
