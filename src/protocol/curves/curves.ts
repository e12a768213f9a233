import type { Bytes } from "../bytes.ts"
import { native } from "./native.ts"
import { calculatesRight } from "./probe.ts"
import { strict } from "./strict.ts"

/** Key agreement on Curve25519 (RFC 7748). */
export interface X25519 {
  /** Section 6.1, `X25519(a, 9)`. Rejects unless the key has 32 bytes. */
  publicKeyOf(privateKey: Bytes): Promise<Bytes>
  /** Section 6.1, 32 bytes. Rejects on keys of another length, and on public keys of low order, whose secret is all zero. */
  sharedSecret(privateKey: Bytes, publicKey: Bytes): Promise<Bytes>
}

/** Signatures on edwards25519 (RFC 8032), without those that are argued about: `strict.ts` says which. */
export interface Ed25519 {
  /** Section 5.1.5. Rejects unless the seed, which the RFC calls the private key, has 32 bytes. */
  publicKeyOf(seed: Bytes): Promise<Bytes>
  /** Section 5.1.7. False, too, for what is no signature or no key; rejects for nothing that it is given. */
  verify(signature: Bytes, message: Bytes, publicKey: Bytes): Promise<boolean>
}

export interface Curves {
  x25519: X25519
  ed25519: Ed25519
}

let isNativeRight: Promise<boolean> | undefined

/**
 * Who calculates: the browser, or noble (14 kB gz) where the browser does not, which is then fetched. Decided once, by trying it out, for as
 * long as the page lives. Rejects when noble cannot be had, and may be called again; once it has resolved, nothing here waits for the network.
 */
export async function loadCurves(): Promise<Curves> {
  isNativeRight ??= calculatesRight(strict(native))
  return strict((await isNativeRight) ? native : (await import("./noble.ts")).noble)
}

/** Rejects, too, when it takes noble and that cannot be had: whoever must tell that from a bad key awaits `loadCurves` before. */
export const x25519: X25519 = {
  publicKeyOf: async (privateKey) => (await loadCurves()).x25519.publicKeyOf(privateKey),
  sharedSecret: async (privateKey, publicKey) =>
    (await loadCurves()).x25519.sharedSecret(privateKey, publicKey),
}

/** As `x25519`. */
export const ed25519: Ed25519 = {
  publicKeyOf: async (seed) => (await loadCurves()).ed25519.publicKeyOf(seed),
  verify: async (signature, message, publicKey) =>
    (await loadCurves()).ed25519.verify(signature, message, publicKey),
}
