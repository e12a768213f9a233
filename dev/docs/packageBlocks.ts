import { readFileSync } from "node:fs"
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises"
import { buildPackage } from "../package/buildPackage.ts"
import { cache, root } from "../stack/paths.ts"
import { run } from "../stack/run.ts"
import type { Check } from "./check.ts"

const read = (file: string): string => readFileSync(root + file, "utf8")

interface Manifest {
  name: string
  version: string
  exports: Record<string, unknown>
  peerDependencies: Record<string, string>
}
const { name, version, exports, peerDependencies }: Manifest = JSON.parse(read("package.json"))

/** `npm install` of the package, published or packed in a checkout, and its peers. */
export const install: Check = (code) => {
  const [npm, verb, ...packages] = code.trim().split(" ")
  const ours = [name, `../${name}/${name}-${version}.tgz`]
  const unknown = packages.filter((one) => !ours.includes(one) && !(one in peerDependencies))
  if (npm !== "npm" || verb !== "install" || unknown.length > 0)
    throw new Error(`nothing is known about: ${code}`)
  return { how: "installs the package and its peers" }
}

/** Custom properties. */
export const looks: Check = (code) => {
  const sheet = read("src/components/ui/Root.module.css")
  const unknown = (code.match(/--[\w-]+(?=:)/g) ?? []).filter(
    (property) => !sheet.includes(`var(${property},`) && !sheet.includes(`var(\n    ${property},`),
  )
  if (unknown.length > 0) throw new Error(`the wizard does not read ${unknown.join(", ")}`)
  return { how: "the wizard reads these" }
}

/** The stylesheet, imported into a style sheet of the app. */
export const layer: Check = (code) => {
  const [, path = ""] = /^@import "([^"]+)" layer\([\w-]+\);$/.exec(code.trim()) ?? []
  if (!(path.replace(name, ".") in exports)) throw new Error(`the package does not have ${path}`)
  return { how: "a stylesheet that the package has" }
}

/** The custom element, with its attributes. */
export const markup: Check = (code) => {
  const [, list = ""] = /observedAttributes[^=]*= \[([^\]]*)\]/.exec(read("src/element.tsx")) ?? []
  const [, attributes = ""] = /^<link-device ([^>]*)><\/link-device>$/.exec(code.trim()) ?? []
  const names = [...attributes.matchAll(/([\w-]+)="/g)].map(([, one = ""]) => one)
  const unknown = names.filter((one) => !list.includes(`"${one}"`))
  if (names.length === 0 || unknown.length > 0) throw new Error(`unknown attributes: ${unknown.join(", ")}`)
  return { how: "attributes that the element observes" }
}

/** The package as it is published, built once. Below the checkout, so that its dependencies are found. */
let building: Promise<string> | undefined
async function withPackage(): Promise<string> {
  await mkdir(cache, { recursive: true })
  const directory = await mkdtemp(`${cache}docs-`)
  await copyFile(`${root}package.json`, `${directory}/package.json`)
  await buildPackage(`${directory}/lib`, false)
  await mkdir(`${directory}/node_modules`)
  await symlink("..", `${directory}/node_modules/${name}`)
  return directory
}

const compilerOptions = {
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  module: "esnext",
  moduleResolution: "bundler",
  jsx: "react-jsx",
  types: ["vite/client"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
}

/** A whole module of an app, compiled against the built package. */
export const app: Check = async (code) => {
  const directory = await (building ??= withPackage())
  await writeFile(`${directory}/tsconfig.json`, JSON.stringify({ compilerOptions, files: ["app.tsx"] }))
  await writeFile(`${directory}/app.tsx`, code)
  const { ok, output } = await run("npx", ["--no-install", "tsc", "-p", directory])
  if (!ok) throw new Error(output)
  return { how: "compiles against the built package" }
}

/** Deletes what `app` has built. */
export async function removePackage(): Promise<void> {
  if (building) await rm(await building, { recursive: true, force: true })
}
