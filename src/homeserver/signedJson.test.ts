import { describe, expect, it } from "vitest"
import { keyPair, signed } from "./testing/signedKeys.ts"
import { signatureOn } from "./signedJson.ts"

// Matrix specification, appendix "Signing JSON", test vectors (public key of the seed YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1).
const SPEC_KEY = "XGX0JRS2Af3be3knz2fBiRbApjm2Dh61gXDJA8kcJNI"
const EMPTY = {
  signatures: {
    domain: {
      "ed25519:1": "K8280/U9SSy9IVtjBuVeLr+HpOB4BQFWbg+UZaADMtTdGYI7Geitb76LTrr5QV/7Xg4ahLwYGYZzuHGZKM5ZAQ",
    },
  },
}
const DATA = {
  one: 1,
  two: "Two",
  signatures: {
    domain: {
      "ed25519:1": "KqmLSbO39/Bzb0QIYE82zqLwsA+PDzYIpIRA2sRQ4sL53+sN6/fpNSoqE7BP7vBZhG6kYdD13EIMJpvhJI+6Bw",
    },
  },
}
const check = (object: object) => signatureOn(object, "domain", "1", SPEC_KEY)

describe("a signature on JSON", () => {
  it("is valid as the specification made it, whatever unsigned data says", async () => {
    expect(await check(EMPTY)).toBe("valid")
    expect(await check(DATA)).toBe("valid")
    expect(await check({ ...DATA, unsigned: { age: 1 } })).toBe("valid")
  })

  it("is invalid when one member is changed, added or removed", async () => {
    expect(await check({ ...DATA, one: 2 })).toBe("invalid")
    expect(await check({ ...DATA, three: 3 })).toBe("invalid")
    expect(await check({ one: 1, signatures: DATA.signatures })).toBe("invalid")
  })

  it("covers members that no schema knows, even oddly named ones", async () => {
    const pair = keyPair("anybody")
    const object = signed(JSON.parse(`{"__proto__": {"x": 1}, "odd": [[]]}`), "@a:b", "KEY", pair)
    expect(await signatureOn(object, "@a:b", "KEY", pair.publicKey)).toBe("valid")
    expect(await signatureOn({ ...object, odd: [] }, "@a:b", "KEY", pair.publicKey)).toBe("invalid")
  })

  it("is absent when it is another's, by another key, or not there", async () => {
    expect(await signatureOn(DATA, "other", "1", SPEC_KEY)).toBe("absent")
    expect(await signatureOn(DATA, "domain", "2", SPEC_KEY)).toBe("absent")
    expect(await check({ one: 1 })).toBe("absent")
    expect(await check({ one: 1, signatures: { domain: "x" } })).toBe("absent")
  })

  it("is invalid, and nothing throws, when signature, key or content are malformed", async () => {
    const withSignature = (signature: string) => ({ signatures: { domain: { "ed25519:1": signature } } })
    for (const signature of ["", "AAAA", "*", "A".repeat(86)]) {
      expect(await check(withSignature(signature))).toBe("invalid")
    }
    expect(await signatureOn(EMPTY, "domain", "1", "AAAA")).toBe("invalid")
    expect(await check({ ...DATA, one: 1.5 })).toBe("invalid")
  })
})
