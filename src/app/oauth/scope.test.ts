import { expect, test } from "vitest"

import { newDeviceId, scope, scopeNames } from "./scope.ts"

test("the page asks for the client-server API as one device, and for nothing else", () => {
  expect(scope("stable", "PAGE")).toBe("urn:matrix:client:api:* urn:matrix:client:device:PAGE")
  expect(scope("unstable", "PAGE")).toBe(
    "urn:matrix:org.matrix.msc2967.client:api:* urn:matrix:org.matrix.msc2967.client:device:PAGE",
  )
})

test("the stable names are used unless the server lists the unstable ones alone", () => {
  expect(scopeNames(undefined)).toBe("stable")
  expect(scopeNames(["openid", "email"])).toBe("stable")
  expect(scopeNames(["urn:matrix:org.matrix.msc2967.client:api:*"])).toBe("unstable")
  expect(scopeNames(["urn:matrix:org.matrix.msc2967.client:api:*", "urn:matrix:client:api:*"])).toBe("stable")
})

test("device ids are fresh and need no escaping anywhere", () => {
  const ids = Array.from({ length: 50 }, newDeviceId)
  expect(new Set(ids).size).toBe(50)
  for (const id of ids) expect(id).toMatch(/^[A-Z2-7]{10}$/)
})
