import { fromBase64, toBase64, utf8 } from "../bytes.ts"
import type { Curves } from "./curves.ts"

/**
 * Keys, secret and signature as noble makes them. Each private key is the first, counted up from 1, whose public key or secret begins and
 * ends with a zero: bytes that an implementation may lose.
 */
const KNOWN = {
  alice: fromBase64("uJ0EAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
  alicePublic: "AIuW+uAXZvkRAQ7RhSCyw81wyx2ltFKlISlk3/V37gA",
  bob: fromBase64("eNYFAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
  secret: "AKWL9BObK51ktb2p9iVgblz7aqPESh2hr22ZgreIaAA",
  seed: fromBase64("UsgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
  signer: "ACoApfg71Q+zf5eMhGqExVoly5THGdl1AHUTnNc+mQA",
  message: utf8("link-new-device"),
  signature: fromBase64(
    "i10iouIhwqCqxltZBUcF+arh0j9OQX+Owg/jrANv8M0J1eD+RGcc0cM0qtBAhngdA2HgdWHQAeRRd+5Yn+xXCw",
  ),
}

/**
 * Tries all that an implementation has to do. False when it does not know a curve, or only a part of what it takes: Firefox 140 cannot tell an
 * Ed25519 public key. Never rejects.
 */
export async function calculatesRight({ x25519, ed25519 }: Curves): Promise<boolean> {
  const { alice, alicePublic, bob, secret, seed, signer, message, signature } = KNOWN
  try {
    return (
      toBase64(await x25519.publicKeyOf(alice)) === alicePublic &&
      toBase64(await x25519.sharedSecret(bob, fromBase64(alicePublic))) === secret &&
      toBase64(await ed25519.publicKeyOf(seed)) === signer &&
      (await ed25519.verify(signature, message, fromBase64(signer))) &&
      !(await ed25519.verify(signature, utf8("another"), fromBase64(signer)))
    )
  } catch {
    return false
  }
}
