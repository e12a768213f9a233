import type { Failure, FailureKind } from "../../protocol/failure.ts"

/** At least one literal failure of every kind, and one of each variant that has words of its own. */
export const failures: { [K in FailureKind]: readonly Extract<Failure, { kind: K }>[] } = {
  cancelled: [
    { kind: "cancelled", by: "us" },
    { kind: "cancelled", by: "them" },
  ],
  declined: [{ kind: "declined" }],
  "not-approved": [{ kind: "not-approved" }],
  expired: [
    { kind: "expired", at: "scanned" },
    { kind: "expired", at: "connected" },
    { kind: "expired", at: "accepted" },
  ],
  "code-used": [{ kind: "code-used" }],
  "code-not-asked": [{ kind: "code-not-asked" }],
  closed: [{ kind: "closed" }],
  "authorization-expired": [{ kind: "authorization-expired" }],
  "wrong-code": [{ kind: "wrong-code" }],
  insecure: [
    { kind: "insecure", what: "handshake" },
    { kind: "insecure", what: "message" },
  ],
  disturbed: [{ kind: "disturbed" }],
  interrupted: [{ kind: "interrupted" }],
  "unexpected-message": [
    { kind: "unexpected-message", by: "us", expected: "m.login.protocol", received: "m.login.success" },
    { kind: "unexpected-message", by: "them" },
  ],
  "unsupported-protocol": [
    { kind: "unsupported-protocol", by: "us", protocol: "org.example.other" },
    { kind: "unsupported-protocol", by: "them" },
  ],
  "grant-gone": [{ kind: "grant-gone" }],
  "device-exists": [
    { kind: "device-exists", by: "us" },
    { kind: "device-exists", by: "them" },
  ],
  "device-not-found": [
    { kind: "device-not-found", by: "us" },
    { kind: "device-not-found", by: "them" },
  ],
  "bad-device-id": [{ kind: "bad-device-id" }],
  "page-refused": [{ kind: "page-refused", why: "scheme" }],
  "page-not-opened": [
    { kind: "page-not-opened", by: "us" },
    { kind: "page-not-opened", by: "them" },
  ],
  "peer-failed": [{ kind: "peer-failed", reason: "out_of_coffee" }],
  "message-too-large": [{ kind: "message-too-large", bytes: 5000 }],
  "keys-unavailable": [{ kind: "keys-unavailable" }],
  "declined-here": [{ kind: "declined-here" }],
  "incompatible-intent": [
    { kind: "incompatible-intent", by: "us" },
    { kind: "incompatible-intent", by: "them" },
  ],
  "nothing-offered": [{ kind: "nothing-offered" }],
  "token-limit": [{ kind: "token-limit", retryAfter: 41_300 }],
  "key-mismatch": [{ kind: "key-mismatch" }],
  "not-signed": [{ kind: "not-signed" }],
  "no-crypto": [
    { kind: "no-crypto", why: "not-loaded" },
    { kind: "no-crypto", why: "keys-lost" },
    { kind: "no-crypto", why: "no-storage" },
    { kind: "no-crypto", why: "failed" },
  ],
  server: [{ kind: "server", status: 502, errcode: undefined }],
  unreachable: [{ kind: "unreachable" }],
  "signed-out": [{ kind: "signed-out" }],
  "bad-answer": [{ kind: "bad-answer", what: "ETag" }],
  bug: [{ kind: "bug", what: "a channel was used twice" }],
}
