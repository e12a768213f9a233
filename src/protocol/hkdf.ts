import type { Bytes } from "./bytes.ts"

/**
 * HKDF (RFC 5869), extract and expand. By WebCrypto, which every browser has in a secure context; elsewhere by noble, which is then fetched.
 * `crypto.subtle` is taken from the platform, as in curves/native.ts.
 * @param length bytes of the result
 */
export async function hkdf(
  hash: "SHA-256" | "SHA-512",
  secret: Bytes,
  salt: Bytes,
  info: Bytes,
  length: number,
): Promise<Bytes> {
  const { subtle }: { subtle?: SubtleCrypto } = globalThis.crypto
  if (subtle === undefined) {
    const { nobleHkdf } = await import("./nobleHkdf.ts")
    return nobleHkdf(hash, secret, salt, info, length)
  }
  const key = await subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"])
  return new Uint8Array(await subtle.deriveBits({ name: "HKDF", hash, salt, info }, key, length * 8))
}
