import * as v from "valibot"
import { fromBase64, utf8 } from "../protocol/bytes.ts"
import { ed25519 } from "../protocol/curves/curves.ts"
import { canonicalJson } from "./canonicalJson.ts"

const Signatures = v.object({ signatures: v.record(v.string(), v.record(v.string(), v.string())) })

/**
 * Whether `object` is signed by the ed25519 key `publicKey` (unpadded base64) in the name of `userId` (Matrix specification,
 * appendix "Signing JSON"). `keyName` is what follows `ed25519:` in the signature's name.
 *
 * `object` must be what JSON.parse gave: a copy made by a schema may have lost members that are signed.
 */
export async function signatureOn(
  object: object,
  userId: string,
  keyName: string,
  publicKey: string,
): Promise<"valid" | "invalid" | "absent"> {
  const signature = v.is(Signatures, object) ? ownSignature(object.signatures, userId, keyName) : undefined
  if (signature === undefined) return "absent"
  const signed = Object.fromEntries(
    Object.entries(object).filter(([key]) => key !== "signatures" && key !== "unsigned"),
  )
  const parts = signedParts(signature, signed, publicKey)
  return parts && (await ed25519.verify(...parts)) ? "valid" : "invalid"
}

/** Undefined for what is no base64, or has no canonical form. */
function signedParts(signature: string, signed: object, publicKey: string) {
  try {
    return [fromBase64(signature), utf8(canonicalJson(signed)), fromBase64(publicKey)] as const
  } catch {
    return undefined
  }
}

function ownSignature(
  signatures: Record<string, Record<string, string>>,
  userId: string,
  keyName: string,
): string | undefined {
  return signatures[userId]?.[`ed25519:${keyName}`]
}
