import { QueryClient } from "@tanstack/react-query"
import { expect, it } from "vitest"
import { diagnosisQuery } from "./queries.ts"
import { alwaysSays, type Said } from "./testing/answers.ts"
import { homeserverOf } from "./testing/homeserverOf.ts"

const device = { userId: "@a:hs.example", deviceId: "OURS", accessToken: "token" }
const says = (said: Said) =>
  homeserverOf({ homeserver: "https://hs.example", serverName: "hs.example" }, device, alwaysSays(said))
const client = () => new QueryClient({ defaultOptions: { queries: { retry: false } } })

it("a diagnosis of a server that does not answer is a diagnosis, not an error", async () => {
  const diagnosis = await client().fetchQuery(
    diagnosisQuery(says("no-answer"), device.userId, ["msc4108-2024"], {}),
  )
  expect(diagnosis).toMatchObject({ canLink: false, codes: [], scans: [], conversations: [] })
})
