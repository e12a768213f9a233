import { gzipSync } from "node:zlib"
import { build, type InlineConfig, type Rolldown } from "vite"
import { root } from "../stack/paths.ts"

export type Chunk = Rolldown.OutputChunk

/** What a build makes of JavaScript, and what of it comes together. */
export interface Bundle {
  chunks: readonly Chunk[]
  /** The chunk that holds a module, by its path in this project. Throws where nothing was built of it. */
  having: (module: string) => Chunk
  /** These chunks, with all that they import at once. */
  whole: (some: Iterable<Chunk>) => Set<Chunk>
}

/** Builds without writing anything. */
export async function bundle(config: InlineConfig): Promise<Bundle> {
  const built = await build({ ...config, build: { ...config.build, write: false } })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  )
  const chunks = outputs.filter((one): one is Chunk => one.type === "chunk")
  return {
    chunks,
    having(module) {
      const found = chunks.find(({ moduleIds }) => moduleIds.includes(`${root}${module}`))
      if (found === undefined) throw new Error(`nothing was built of ${module}`)
      return found
    },
    whole(some) {
      const all = new Set(some)
      // What is added meanwhile has its turn, too.
      for (const { imports } of all)
        for (const one of chunks) if (imports.includes(one.fileName)) all.add(one)
      return all
    },
  }
}

/** Bytes under `gzip -9`, each file by itself. */
const weightOf = (chunks: Iterable<Chunk>): number =>
  [...chunks].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0)

/** Bytes under `gzip -9`. */
export interface Weight {
  needed: number
  /** What is fetched only by those who want it, by what they want, without what they have by then. */
  later: Readonly<Record<string, number>>
}

/** @param later modules that begin what is fetched later, and what it is */
export function weigh(
  { having, whole }: Bundle,
  needed: Iterable<Chunk>,
  later: Readonly<Record<string, string>>,
): Weight {
  const all = whole(needed)
  const more = Object.entries(later).map(([module, what]) => {
    const added = [...whole([having(module)])].filter((chunk) => !all.has(chunk))
    return [what, weightOf(added)] as const
  })
  return { needed: weightOf(all), later: Object.fromEntries(more) }
}
