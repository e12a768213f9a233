import { expect, it } from "vitest"
import { comparedKeys } from "./comparedKeys.ts"

const ME = "@me:hs.example"
const published = (id: string, key: string, user = ME) => ({
  device_keys: { [user]: { [id]: { keys: { [`curve25519:${id}`]: "other", [`ed25519:${id}`]: key } } } },
})

it("before anything was compared every answer will do", () => {
  const keys = comparedKeys(ME)
  expect(keys.contradictedBy(published("PHONE", "key"))).toBe(false)
  expect(keys.contradictedBy({ errcode: "M_UNKNOWN" })).toBe(false)
})

it("a compared device has its one key, or is not there", () => {
  const keys = comparedKeys(ME)
  keys.add("PHONE", "key")
  expect(keys.contradictedBy(published("PHONE", "key"))).toBe(false)
  expect(keys.contradictedBy({ device_keys: {} })).toBe(false)
  expect(keys.contradictedBy(published("PHONE", "another"))).toBe(true)
  expect(keys.contradictedBy(published("PHONE", "another", "@you:hs.example"))).toBe(false)
  expect(keys.contradictedBy(published("LAPTOP", "another"))).toBe(false)
  expect(keys.contradictedBy({ device_keys: { [ME]: { PHONE: { keys: {} } } } })).toBe(true)
})

it("what cannot be read contradicts", () => {
  const keys = comparedKeys(ME)
  keys.add("PHONE", "key")
  expect(keys.contradictedBy({ device_keys: { [ME]: { PHONE: 1 } } })).toBe(true)
  expect(keys.contradictedBy({ device_keys: { [ME]: { PHONE: {} } } })).toBe(true)
  expect(keys.contradictedBy(undefined)).toBe(true)
})

it("an id that is the name of something else is an id like any other", () => {
  const keys = comparedKeys(ME)
  keys.add("constructor", "key")
  expect(keys.contradictedBy({ device_keys: { [ME]: {} } })).toBe(false)
})
