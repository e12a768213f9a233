import { describe, expect, test } from "vitest"
import { concat, utf8, type Bytes } from "../bytes.ts"
import type { LoginCode } from "./loginCode.ts"
import { write2024 } from "./msc4108-2024.ts"
import { write4388 } from "./msc4388.ts"
import { readScannedCode, type ScanProblem } from "./scanned.ts"

const publicKey = new Uint8Array(32).fill(9)
const HOMESERVER = "https://hs.example"

const code2024 = (rendezvousUrl: string): LoginCode => ({
  dialect: "msc4108-2024",
  intent: "login",
  publicKey,
  rendezvousUrl,
  server: undefined,
})
const code4388 = (baseUrl: string): LoginCode => ({
  dialect: "msc4388",
  profile: "spec",
  stable: false,
  intent: "login",
  publicKey,
  rendezvousId: "abc",
  baseUrl,
})
const write = (code: LoginCode): Bytes => (code.dialect === "msc4388" ? write4388(code) : write2024(code))

const at = "https://rendezvous.example/abc"
const problems: Record<ScanProblem, [what: string, bytes: Bytes][]> = {
  "not-matrix": [
    ["a web address", utf8("https://example.org")],
    ["a Wi-Fi code", utf8("WIFI:S:net;P:secret;;")],
    ["other JSON", utf8('{"a":1}')],
    ["a word that begins as one prefix does", utf8("In")],
  ],
  verification: [0, 1, 2].map((mode) => [
    `mode ${mode}`,
    concat(utf8("MATRIX"), Uint8Array.of(2, mode, 0, 4), utf8("abcd"), new Uint8Array(80)),
  ]),
  "signed-in-device": [
    ["2024", write({ ...code2024(at), intent: "reciprocate", server: "hs.example" } as LoginCode)],
    ["msc4388", write({ ...code4388(HOMESERVER), intent: "reciprocate" })],
  ],
  "code-2023": [
    ["with a flow", utf8('{"rendezvous":{"transport":{}},"intent":"login.start","flow":"m.x"}')],
    ["without", utf8('{"rendezvous":{"algorithm":"x"},"intent":"login.reciprocate"}')],
  ],
  "unknown-version": [["version 9", concat(utf8("MATRIX"), Uint8Array.of(9), new Uint8Array(60))]],
  damaged: [
    ["cut off", write(code2024(at)).slice(0, -3)],
    ["with bytes too many", concat(write(code4388(HOMESERVER)), Uint8Array.of(0))],
    ["with a key of low order", write({ ...code2024(at), publicKey: new Uint8Array(32) })],
  ],
  "unsafe-address": [
    ["http", write(code2024("http://rendezvous.example/abc"))],
    ["with credentials", write(code4388("https://user:pw@hs.example"))],
    ["javascript:", write(code4388("javascript:alert(1)"))],
    ["R19: loopback, where our homeserver is elsewhere", write(code2024("http://127.0.0.1:8008/abc"))],
    ["R19: loopback over https", write(code4388("https://localhost"))],
  ],
}

for (const [problem, codes] of Object.entries(problems)) {
  describe(problem, () => {
    test.each(codes)("%s", (_what, bytes) => {
      expect(readScannedCode(bytes, HOMESERVER)).toEqual({ problem })
    })
  })
}

test.each([code2024(at), code4388("https://elsewhere.example")])(
  "the code of a new device is read",
  (code) => {
    expect(readScannedCode(write(code), HOMESERVER)).toEqual({ code })
  },
)

test("R19: loopback is for those whose homeserver is there", () => {
  const code = code2024("http://localhost:8008/abc")
  expect(readScannedCode(write(code), "http://127.0.0.1:8008")).toEqual({ code })
})
