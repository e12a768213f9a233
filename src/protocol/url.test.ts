import { describe, expect, test } from "vitest"
import { isLoopbackUrl, urlProblem } from "./url.ts"

describe("R18, R19: an address at which a machine reaches itself", () => {
  test.each([
    "http://localhost:8008",
    "http://localhost./",
    "http://LOCALHOST/",
    "http://hs.localhost/",
    "https://127.0.0.1",
    "http://127.255.255.254:1",
    "http://127.1/",
    "http://2130706433/",
    "http://0.0.0.0/",
    "http://[::1]:8008",
    "http://[::]",
    "http://[::ffff:127.0.0.1]",
    "http://[::ffff:7f00:1]",
    "http://[::ffff:127.255.255.255]",
    "http://[::ffff:0.0.0.0]",
  ])("%s", (url) => expect(isLoopbackUrl(url)).toBe(true))

  test.each([
    "https://hs.example",
    "https://localhost.example",
    "https://notlocalhost",
    "https://localhost.hs.example/",
    "https://128.0.0.1",
    "https://1.127.0.0.1.example",
    "https://127.0.0.1.example/",
    "https://x127.0.0.1.example/",
    "https://0.0.0.1",
    "https://10.0.0.0",
    "https://[::2]",
    "https://[1::1]",
    "https://[::ffff:126.0.0.1]",
    "https://[::ffff:8.8.8.8]",
    "https://[::fffe:7f00:1]",
    "localhost",
    "no address",
    "",
  ])("not %s", (url) => expect(isLoopbackUrl(url)).toBe(false))
})

describe("an address out of a code", () => {
  test.each([
    "https://hs.example",
    "https://hs.example:8448/a?b#c",
    "http://localhost:8008",
    "http://[::1]/",
  ])("%s will do", (url) => expect(urlProblem(url)).toBeUndefined())

  test.each([
    ["url", "hs.example"],
    ["url", ""],
    ["url-scheme", "http://hs.example"],
    ["url-scheme", "ftp://localhost"],
    ["url-scheme", "javascript:alert(1)"],
    ["url-scheme", "wss://hs.example"],
    ["url-userinfo", "https://user@hs.example"],
    ["url-userinfo", "https://:password@hs.example"],
    ["url-userinfo", "http://user:password@localhost"],
  ])("%s is wrong with %s", (problem, url) => expect(urlProblem(url)).toBe(problem))
})
