import fc from "fast-check"
import { expect, test } from "vitest"
import type { Entry } from "../../store/journal.ts"
import { linesOf, placeOf } from "./lines.ts"

test("an address is told by its host and the words that every homeserver has", () => {
  expect(placeOf("https://hs.example.org/_matrix/client/v3/devices/QMJTWVYXKA")).toBe(
    "hs.example.org/_matrix/client/v3/devices/…",
  )
  expect(placeOf("https://hs.example.org/_synapse/client/rendezvous/01HX7V?access_token=abc#secret")).toBe(
    "hs.example.org/_synapse/client/rendezvous/…",
  )
  expect(placeOf("https://me:password@hs.example.org/_matrix/client/v3/login")).toBe(
    "hs.example.org/_matrix/client/v3/login",
  )
  expect(placeOf("not an address")).toBe("…")
})

test("no part of an address that could be a secret is told, wherever it stands", () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9_-]{5,40}$/)
  const place = fc.constantFrom<(secret: string) => string>(
    (it) => `/_matrix/client/v3/devices/${it}`,
    (it) => `/${it}`,
    (it) => `/_synapse/client/rendezvous/${it}?${it}=${it}`,
    (it) => `/_matrix/client/v3/user/${it}/account_data/${it}#${it}`,
  )
  fc.assert(
    fc.property(secret, place, (it, path) => {
      const words = "_matrix client v3 devices _synapse rendezvous user account_data example".split(" ")
      fc.pre(!words.some((word) => word.includes(it)))
      expect(placeOf(`https://hs.example${path(it)}`)).not.toContain(it)
    }),
  )
})

test("each step and request has its time, and polls that said the same are one line", () => {
  const url = "https://hs.example/_synapse/client/rendezvous/01HX"
  const poll = (at: number): Entry => ({ at, method: "GET", url, status: 304, took: 20 })
  const journal: Entry[] = [
    { at: 1000, step: "showing-code" },
    poll(1100),
    poll(2100),
    poll(3100),
    { at: 3200, method: "GET", url, status: "TimeoutError", took: 9600 },
    { at: 12_800, step: "stopped" },
  ]
  expect(linesOf(journal)).toEqual([
    "   0.0 s  == showing-code",
    "   0.1 s  GET hs.example/_synapse/client/rendezvous/…: 304 (3 times)",
    "   2.2 s  GET hs.example/_synapse/client/rendezvous/…: TimeoutError, 10 s",
    "  11.8 s  == stopped",
  ])
  expect(linesOf([])).toEqual([])
})
