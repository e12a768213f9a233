import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { policy } from "../../src/app/policy.ts"
import { root } from "../stack/paths.ts"
import { cacheControl, everyFile } from "./headers.ts"
import { headersFor } from "./headersFile.ts"

const read = (name: string) => readFileSync(`${root}hosting/${name}`, "utf8")
const pairs = (text: string, line: RegExp) =>
  Object.fromEntries([...text.matchAll(line)].map(([, name = "", value = ""]) => [name, value]))

test("R26: the headers are those of the policy, with what only a header can say, and leave the camera alone", () => {
  expect(everyFile["Content-Security-Policy"]).toBe(policy([], true))
  expect(everyFile["Content-Security-Policy"]).toContain("frame-ancestors 'none'")
  const features = (everyFile["Permissions-Policy"] ?? "").split(", ")
  expect(features.filter((feature) => !feature.endsWith("=()"))).toEqual(["camera=(self)"])
})

test("R26: hosting/nginx.conf sends them with every file and every error", () => {
  const text = read("nginx.conf")
  expect(pairs(text, /^add_header (\S+) "(.*)" always;$/gm)).toEqual(everyFile)
})

test("hosting/nginx.conf adds all headers on one level: a level with one of its own would get none of those around it", () => {
  const text = read("nginx.conf")
  expect(text.replaceAll(/\{[^}]*\}/g, "").match(/add_header/g)).toHaveLength(
    Object.keys(everyFile).length + 1,
  )
  expect(text.match(/^\s*add_header/gm)).toHaveLength(Object.keys(everyFile).length + 1)
  const [other, hashed] = [...text.matchAll(/set \$link_new_device_cache "(.*)";/g)].map(([, value]) => value)
  expect({ hashed, other }).toEqual(cacheControl)
})

test("R26: hosting/Caddyfile sends them with every file", () => {
  const text = read("Caddyfile")
  const [, block = ""] = /^header \{\n([^}]*)^\}/m.exec(text) ?? []
  expect(pairs(block, /^\t(\S+) "(.*)"$/gm)).toEqual(everyFile)
  expect(pairs(text, /^header @(\w+) Cache-Control "(.*)"$/gm)).toEqual({
    hashed: cacheControl.hashed,
    others: cacheControl.other,
  })
})

test.each([
  ["/", cacheControl.other],
  ["/index.html", cacheControl.other],
  ["/config.json", cacheControl.other],
  ["/favicon.svg", cacheControl.other],
  ["/assets/index-D1iqBN-y.js", cacheControl.hashed],
])("R26: hosting/_headers sends %s with them, and %s", (path, cache) => {
  expect(headersFor(read("_headers"), path)).toEqual({ ...everyFile, "Cache-Control": cache })
})

test("hosting/_headers says of each file that the build copies as it is how long to keep it", () => {
  for (const name of readdirSync(`${root}public`))
    expect(headersFor(read("_headers"), `/${name}`)["Cache-Control"]).toBe(cacheControl.other)
})

test("a header that two rules give to one file would be joined", () => {
  const text = "/*\n  A: 1\n  B: 2\n# comment\n/x\n  A: 3\n"
  expect(headersFor(text, "/x")).toEqual({ A: "1, 3", B: "2" })
  expect(headersFor(text, "/y")).toEqual({ A: "1", B: "2" })
})
