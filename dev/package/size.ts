import { gzipSync } from "node:zlib"
import react from "@vitejs/plugin-react"
import { build, type Rolldown } from "vite"
import { command } from "../stack/process.ts"
import { root } from "../stack/paths.ts"

const PEERS = /^(react|react-dom|@tanstack\/react-query)(\/|$)/
type Chunk = Rolldown.OutputChunk

command(async () => {
  const result = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [react()],
    resolve: {
      alias: [
        { find: "loglevel", replacement: `${root}/src/trust/noLog.ts` },
        { find: /^\.\/addresses\.ts$/, replacement: `${root}/src/embed/packageAddresses.ts` },
      ],
    },
    build: {
      write: false,
      target: "es2022",
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        external: PEERS,
        input: `${root}/dev/package/host.ts`,
        preserveEntrySignatures: "strict",
        output: { codeSplitting: { groups: [{ name: "main", tags: ["$initial" as const] }] } },
      },
    },
  })) as Rolldown.RolldownOutput
  const chunks = result.output.filter((one): one is Chunk => one.type === "chunk")
  const byName = new Map(chunks.map((c) => [c.fileName, c]))
  const closure = (c: Chunk, seen = new Set<Chunk>()): Set<Chunk> => {
    if (seen.has(c)) return seen
    seen.add(c)
    for (const i of c.imports) {
      const n = byName.get(i)
      if (n) closure(n, seen)
    }
    return seen
  }
  const entry = chunks.find((c) => c.isEntry)!
  const first = closure(entry)
  const gz = (set: Iterable<Chunk>) => [...set].reduce((t, c) => t + gzipSync(c.code, { level: 9 }).length, 0)
  console.log(
    "initial",
    gz(first),
    [...first].map((c) => c.fileName),
  )
  for (const c of chunks.filter((c) => c.isDynamicEntry)) {
    const more = [...closure(c)].filter((x) => !first.has(x))
    console.log(gz(more), c.facadeModuleId?.replace(root, ""))
  }
  for (const c of first) {
    const sizes = Object.entries(c.modules)
      .map(([id, m]) => [m.renderedLength, id.replace(root, "")] as const)
      .toSorted((a, b) => b[0] - a[0])
      .slice(0, 70)
    for (const s of sizes) console.log(...s)
  }
})
