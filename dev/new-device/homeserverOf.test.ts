import { expect, test } from "vitest"
import { homeserverOf, type Reading } from "./homeserverOf.ts"

const protocols = ["device_authorization_grant"]
const url = "https://matrix.example"
const both = { protocols, homeserver: `${url}/`, baseUrl: `${url}/` }

test.each<Reading>(["js-sdk", "rust", "text"])(
  "a client that reads as %s understands base URLs in both fields",
  async (reading) => {
    expect(await homeserverOf(both, reading, "msc4388")).toBe(url)
  },
)

test.each(["matrix.example", "localhost:8008"])(
  "a client that reads as rust fails at %s in place of a URL",
  async (homeserver) => {
    const failing = homeserverOf({ ...both, homeserver }, "rust", "msc4388")
    await expect(failing).rejects.toMatchObject({ reason: "relative-homeserver" })
  },
)

test("a client of the 2025 text needs the base URL", async () => {
  const failing = homeserverOf({ ...both, baseUrl: undefined }, "text", "msc4388")
  await expect(failing).rejects.toMatchObject({ reason: "no-base_url" })
})

test("over the 2024 channel a client that reads as rust takes the field of 2024 alone", async () => {
  await expect(homeserverOf(both, "rust", "msc4108-2024")).rejects.toMatchObject({
    reason: "base_url-in-2024",
  })
  expect(await homeserverOf({ ...both, baseUrl: undefined }, "rust", "msc4108-2024")).toBe(url)
})
