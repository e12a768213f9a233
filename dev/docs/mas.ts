import * as v from "valibot"
import { parse } from "yaml"
import type { Check } from "./check.ts"

const ourAddress = v.pipe(v.string(), v.url(), v.startsWith("https://"), v.endsWith("/"))

/** What Matrix Authentication Service calls a public client that comes back to our page (its configuration reference, "clients"). */
const Clients = v.strictObject({
  clients: v.pipe(
    v.array(
      v.strictObject({
        client_id: v.pipe(v.string(), v.ulid()),
        client_name: v.string(),
        client_uri: ourAddress,
        client_auth_method: v.literal("none"),
        redirect_uris: v.tuple([ourAddress]),
      }),
    ),
    v.length(1),
  ),
})

/** Part of the configuration of Matrix Authentication Service. */
export const mas: Check = (code) => {
  const result = v.safeParse(Clients, parse(code))
  if (!result.success) throw new Error(v.summarize(result.issues))
  return { how: "a public client, by the names of MAS" }
}
