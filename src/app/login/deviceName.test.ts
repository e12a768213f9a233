import { expect, test } from "vitest"

import { deviceName } from "./deviceName.ts"

const chrome =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"

test.each([
  [chrome, "Page (Chrome)"],
  [chrome.replace("Chrome", "HeadlessChrome"), "Page (Chrome)"],
  [`${chrome} Edg/141.0.0.0`, "Page (Edge)"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", "Page (Firefox)"],
  [
    "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
    "Page (Safari)",
  ],
  ["Lynx/2.9", "Page"],
])("%s is called %s", (userAgent, name) => {
  expect(deviceName("Page", userAgent)).toBe(name)
})
