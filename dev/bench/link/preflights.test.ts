import { expect, test } from "vitest"
import type { Asked } from "../../faults/http.ts"
import type { Classed } from "./kinds.ts"
import { preflights, type Allowed } from "./preflights.ts"

const synapse: Allowed = {
  maxAge: 5,
  methods: ["get", "put"],
  headers: ["authorization", "content-type", "if-match", "if-none-match"],
}

const request = (method: string, at: number, headers: Asked["headers"] = {}, path = "/session"): Classed => ({
  kind: method === "PUT" ? "write" : "poll",
  asked: { method, path, headers, body: "" },
  reply: { status: 200, headers: {}, body: "" },
  at,
  sent: at,
  answered: at,
})

const count = (...requests: Classed[]): Record<string, number> =>
  Object.fromEntries(preflights(requests, () => synapse))

test("a browser asks first where the method or a header field is not one that every form could send", () => {
  expect(count(request("GET", 0, { accept: "*/*", "sec-fetch-mode": "cors" }))).toEqual({})
  expect(count(request("POST", 0, { "content-type": "text/plain;charset=UTF-8" }))).toEqual({})
  expect(count(request("POST", 0, { "content-type": "application/json" }))).toEqual({ poll: 1 })
  expect(count(request("GET", 0, { "if-none-match": "a" }))).toEqual({ poll: 1 })
  expect(count(request("PUT", 0, { "content-type": "text/plain" }))).toEqual({ write: 1 })
})

test("an answer counts for its address, for what it allows and for its time", () => {
  const poll = (at: number, path?: string) => request("GET", at, { "if-none-match": "a" }, path)
  expect(count(poll(0), request("PUT", 1_000, { "if-match": "a" }), poll(4_999))).toEqual({ poll: 1 })
  expect(count(poll(0), poll(5_001))).toEqual({ poll: 2 })
  expect(count(poll(0), poll(1, "/other"))).toEqual({ poll: 2 })
  expect(count(poll(0), request("GET", 1, { "x-other": "a" }))).toEqual({ poll: 2 })
})
