import { describe, expect, test } from "vitest"
import { concat, fromUtf8, utf8, type Bytes } from "../bytes.ts"
import type { Code2024, Code3906, Code4388, LoginCode } from "./loginCode.ts"
import type { DialectName } from "../dialect.ts"
import { UNSTABLE } from "../names3906.ts"
import { bytesOf as write } from "../testing/codes.ts"
import { readScannedCode, type ScanProblem } from "./scanned.ts"

const publicKey = new Uint8Array(32).fill(9)
const HOMESERVER = "https://hs.example"

const code2024 = (rendezvousUrl: string): Code2024 => ({
  dialect: "msc4108-2024",
  intent: "login",
  publicKey,
  rendezvousUrl,
  server: undefined,
})
const code4388 = (baseUrl: string): Code4388 => ({
  dialect: "msc4388",
  profile: "spec",
  stable: false,
  intent: "login",
  publicKey,
  rendezvousId: "abc",
  baseUrl,
})
const code3906 = (rendezvousUrl: string): Code3906 => ({
  dialect: "msc3906",
  version: "v2",
  algorithm: UNSTABLE,
  intent: "login",
  publicKey,
  rendezvousUrl,
})
const ALL: DialectName[] = ["msc4108-2024", "msc4388", "msc3906"]

const at = "https://rendezvous.example/abc"
const respelled = (one: string, other: string): Bytes =>
  utf8(fromUtf8(write(code3906(at))).replace(one, other))
const problems: Record<Exclude<ScanProblem, "not-possible-here">, [what: string, bytes: Bytes][]> = {
  "not-matrix": [
    ["a web address", utf8("https://example.org")],
    ["a Wi-Fi code", utf8("WIFI:S:net;P:secret;;")],
    ["other JSON", utf8('{"a":1}')],
    ["other bytes, which go on as a verification does", utf8("RANDOM\u0002\u0000")],
    ["a word that begins as one prefix does", utf8("In")],
  ],
  verification: [0, 1, 2].map((mode) => [
    `mode ${mode}`,
    concat(utf8("MATRIX"), Uint8Array.of(2, mode, 0, 4), utf8("abcd"), new Uint8Array(80)),
  ]),
  "signed-in-device": [
    ["2024", write({ ...code2024(at), intent: "reciprocate", server: "hs.example" })],
    ["msc4388", write({ ...code4388(HOMESERVER), intent: "reciprocate" })],
  ],
  // R22: it has no flow, and is not spoken here, whoever shows it.
  "older-2023": [
    ["of a new device", write({ ...code3906(at), version: "v1" })],
    ["of a signed-in one", write({ ...code3906(at), version: "v1", intent: "reciprocate" })],
  ],
  "unknown-version": [
    ["version 9", concat(utf8("MATRIX"), Uint8Array.of(9), new Uint8Array(60))],
    ["2023 with a flow to come", respelled("additional_device.v2", "additional_device.v3")],
    ["2023 with another way to meet", respelled("msc3886.http.v1", "msc3886.http.v2")],
    ["2023 with another channel", respelled("aes-sha256", "aes-sha512")],
    ["2023 with another intent", respelled("login.start", "login.watch")],
  ],
  damaged: [
    ["cut off", write(code2024(at)).slice(0, -3)],
    ["with bytes too many", concat(write(code4388(HOMESERVER)), Uint8Array.of(0))],
    ["2023 cut off", write(code3906(at)).slice(0, -3)],
    ["2023 with a short key", respelled("CQkJ", "")],
    ["with an address that is no UTF-8", concat(write(code2024(at)).slice(0, -1), Uint8Array.of(0xff))],
    [
      "with a server's name that is none",
      write({ ...code2024(at), intent: "reciprocate", server: "hs example" }),
    ],
    ["with a session's name that leads elsewhere", write({ ...code4388(HOMESERVER), rendezvousId: "a/b" })],
    ["with a key of low order", write({ ...code2024(at), publicKey: new Uint8Array(32) })],
  ],
  "unsafe-address": [
    ["2023 over http", write(code3906("http://rendezvous.example/abc"))],
    ["R19: 2023, loopback, where our homeserver is elsewhere", write(code3906("https://localhost/abc"))],
    ["http", write(code2024("http://rendezvous.example/abc"))],
    ["with credentials", write(code4388("https://user:pw@hs.example"))],
    ["none", write(code2024("rendezvous.example"))],
    ["javascript:", write(code4388("javascript:alert(1)"))],
    ["R19: loopback, where our homeserver is elsewhere", write(code2024("http://127.0.0.1:8008/abc"))],
    ["R19: loopback over https", write(code4388("https://localhost"))],
  ],
}

for (const [problem, codes] of Object.entries(problems)) {
  describe(problem, () => {
    test.each(codes)("%s", (_what, bytes) => {
      expect(readScannedCode(bytes, HOMESERVER, ALL)).toEqual({ problem })
    })
  })
}

test.each([code2024(at), code4388("https://elsewhere.example"), code3906(at)])(
  "the code of a new device is read",
  (code) => {
    expect(readScannedCode(write(code), HOMESERVER, ALL)).toEqual({ code })
  },
)

test("R19: loopback is for those whose homeserver is there", () => {
  const code = code2024("http://localhost:8008/abc")
  expect(readScannedCode(write(code), "http://127.0.0.1:8008", ALL)).toEqual({ code })
})

const ofNewDevices: [DialectName, LoginCode][] = [
  ["msc4108-2024", code2024(at)],
  ["msc4388", code4388(HOMESERVER)],
  ["msc3906", code3906(at)],
]
test.each(ofNewDevices)(
  "a new device's code of %s is not possible where that is not spoken",
  (dialect, code) => {
    const others = ALL.filter((one) => one !== dialect)
    expect(readScannedCode(write(code), HOMESERVER, others)).toEqual({ problem: "not-possible-here" })
  },
)

describe("the code of 2023 of a device that is itself signed in", () => {
  const code: LoginCode = { ...code3906(at), intent: "reciprocate" }
  const bytes = write(code)

  test("comes with what it takes to tell it so", () => {
    expect(readScannedCode(bytes, HOMESERVER, ALL)).toEqual({
      problem: "signed-in-device",
      wrongIntent: code,
    })
  })
  test("is only refused where 2023 is not spoken", () => {
    expect(readScannedCode(bytes, HOMESERVER, ["msc4108-2024"])).toEqual({ problem: "signed-in-device" })
  })
  test("R19: is only refused where it names loopback, and our homeserver is elsewhere", () => {
    const here = write({ ...code, rendezvousUrl: "https://localhost/abc" })
    expect(readScannedCode(here, HOMESERVER, ALL)).toEqual({ problem: "signed-in-device" })
  })
})
