import type { Mutant } from "./report.ts"
import { oneLine, reasonOf } from "./reasons.ts"

function groupedBy<K>(mutants: readonly Mutant[], keyOf: (mutant: Mutant) => K): Map<K, Mutant[]> {
  const groups = new Map<K, Mutant[]>()
  for (const mutant of mutants) {
    const group = groups.get(keyOf(mutant))
    if (group) group.push(mutant)
    else groups.set(keyOf(mutant), [mutant])
  }
  return groups
}

/** Killed mutants of a hundred. */
export function scoreOf(mutants: readonly Mutant[]): number {
  const count = (fate: Mutant["fate"]): number => mutants.filter((mutant) => mutant.fate === fate).length
  const [killed, survived] = [count("killed"), count("survived")]
  return (100 * killed) / (killed + survived)
}

/** As `src/protocol/qr`. */
const folderOf = ({ file }: Mutant): string => file.slice(0, file.lastIndexOf("/"))

/** How many of each folder's mutants were killed, in Markdown. */
export function scores(mutants: readonly Mutant[]): string {
  const row = (name: string, some: readonly Mutant[]): string => {
    const killed = some.filter(({ fate }) => fate === "killed").length
    const survived = some.filter(({ fate }) => fate === "survived").length
    return `| ${name} | ${killed + survived} | ${killed} | ${survived} | ${scoreOf(some).toFixed(1)} % |`
  }
  const folders = [...groupedBy(mutants, folderOf)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    "| folder | mutants | killed | survived | score |",
    "|---|---|---|---|---|",
    ...folders.map(([name, some]) => row(`\`${name}\``, some)),
    row("**all**", mutants),
  ].join("\n")
}

/** The survivors, by the reason for which they live; those without one first, each with what it changes. */
export function survivors(mutants: readonly Mutant[], inFull: boolean): string {
  const alive = mutants.filter(({ fate }) => fate === "survived")
  const groups = groupedBy(alive, reasonOf)
  const unexplained = groups.get(undefined) ?? []
  groups.delete(undefined)
  const described = [...groups]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([why, some]) => [`${some.length} ${why}`, ...(inFull ? some.map(describe) : [])])
  return [`${unexplained.length} without a reason`, ...unexplained.map(describe), ...described].join("\n")
}

const short = (code: string): string => oneLine(code).slice(0, 100)

const describe = ({ file, line, original, replacement }: Mutant): string =>
  `    ${file}:${line}  ${short(original)}  ->  ${short(replacement)}`
