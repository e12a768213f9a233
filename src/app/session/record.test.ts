import { expect, test } from "vitest"

import { memoryBrowser } from "../testing/memoryBrowser.ts"
import { readSignIn } from "./record.ts"

test("a sign-in that was written down before there was another kind than OAuth still counts", () => {
  const browser = memoryBrowser(fetch)
  const before = {
    id: "old",
    userId: "@alice:example.org",
    deviceId: "PAGE",
    baseUrl: "https://matrix.example.org",
    server: {
      issuer: "https://auth.example/",
      authorization_endpoint: "https://auth.example/authorize",
      token_endpoint: "https://auth.example/token",
    },
    clientId: "client",
    refreshToken: "refresh",
    generation: 3,
    lastUsed: 0,
    stay: true,
    leaving: false,
  }
  browser.local.setItem("link-new-device/sign-in/old", JSON.stringify(before))
  expect(readSignIn(browser, "old")).toEqual({ ...before, kind: "oauth", expired: false })
})
