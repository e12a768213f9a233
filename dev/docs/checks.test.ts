import { describe, expect, test } from "vitest"
import { blocksOf } from "./blocks.ts"
import type { Check } from "./check.ts"
import { commands } from "./commands.ts"
import { config } from "./config.ts"
import { mas } from "./mas.ts"
import { install, layer, looks, markup } from "./packageBlocks.ts"
import { site } from "./servers.ts"
import { synapse } from "./synapse.ts"

test("blocks are found with their kind and line, and one that does not end is a mistake", () => {
  expect(blocksOf("a\n```yaml mas\nb: c\n\nd: e\n```\n```sh\nf\n```\n")).toEqual([
    { kind: "yaml mas", code: "b: c\n\nd: e\n", line: 3 },
    { kind: "sh", code: "f\n", line: 8 },
  ])
  expect(() => blocksOf("```sh\nf\n")).toThrow("line 2")
})

const client = `clients:
  - client_id: 01JDQ5W8E0R8M5R5T9GX6C3K7V
    client_name: Page
    client_uri: https://link.example.org/
    client_auth_method: none
    redirect_uris: [https://link.example.org/]
`

const wrong: [what: string, check: Check, code: string, why: string][] = [
  ["a wrong config.json", config, '{ "homeservr": "x" }', "did you mean homeserver"],
  ["a script that is not there", commands, "npm run bild", "npm run bild"],
  ["a file that is not there", commands, "cp hosting/headers dist/", "hosting/headers"],
  ["another program", commands, "curl https://example.org", "curl"],
  ["a site without the headers", site("nginx"), "server {}\n", "hosting/nginx.conf"],
  [
    "an entry that Synapse does not have",
    synapse,
    "login_via_existing_sessions: {enabled: true}",
    "sessions",
  ],
  [
    "a value of another kind",
    synapse,
    "experimental_features: {msc4108_enabled: on-demand}",
    "msc4108_enabled",
  ],
  [
    "what Synapse refuses together",
    synapse,
    "login_via_existing_session: {enabled: true}\nexperimental_features: {msc4108_enabled: true}",
    "or",
  ],
  ["a client with a secret", mas, client.replace("none", "client_secret_post"), "client_auth_method"],
  [
    "a package that is packed by another name",
    install,
    "npm install ../link-new-device/link-new-device-0.0.1.tgz",
    "0.0.1",
  ],
  ["a package that is no peer", install, "npm install link-new-device lodash", "lodash"],
  ["a property that the wizard does not read", looks, ".a {\n  --link-acent: red;\n}", "--link-acent"],
  ["a stylesheet that is not there", layer, '@import "link-new-device/styles.css" layer(a);', "styles.css"],
  ["an attribute that the element does not have", markup, '<link-device lang="en"></link-device>', "lang"],
  ["an address without the last slash", mas, client.replace("org/]", "org]"), "redirect_uris"],
]

describe("a block is wrong", () => {
  test.each(wrong)("with %s", async (_what, check, code, why) => {
    await expect((async () => check(code))()).rejects.toThrow(why)
  })
})

test("a client without a secret is right", async () => {
  expect(await mas(client)).toHaveProperty("how")
})
