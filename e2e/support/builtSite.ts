import { buildSite } from "../../dev/stack/site.ts"

const VARIABLE = "E2E_SITE"

/** Builds the site once for all workers (Playwright's `globalSetup`). */
export default async function buildOnce(): Promise<() => Promise<void>> {
  const built = await buildSite()
  process.env[VARIABLE] = built.directory
  return () => built.remove()
}

/** The directory of the site that was built for this run. */
export function builtSite(): string {
  const directory = process.env[VARIABLE]
  if (directory === undefined) throw new Error("the site is built by Playwright's globalSetup")
  return directory
}
