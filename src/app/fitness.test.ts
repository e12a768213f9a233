import { expect, test } from "vitest"

import { unfit } from "./fitness.ts"

const self = {}

test("R26: the page refuses to run inside another page", () => {
  expect(unfit({ self, top: {}, isSecureContext: true })).toBe("framed")
})

test("the page refuses to run over plain http", () => {
  expect(unfit({ self, top: self, isSecureContext: false })).toBe("insecure")
})

test("the page runs on top and over https", () => {
  expect(unfit({ self, top: self, isSecureContext: true })).toBeUndefined()
})
