import { existsSync } from "node:fs"
import { access, constants, rm, writeFile } from "node:fs/promises"
import { delimiter } from "node:path"
import type { Progress } from "./stack/progress.ts"
import { run } from "./stack/run.ts"

/** Where programs of these names may be: on the PATH, or where apt-get puts them, whatever the PATH says. */
export const placesOf = (names: readonly string[]): string[] =>
  [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/sbin"].flatMap((directory) =>
    names.map((name) => `${directory}/${name}`),
  )

/** The first of these files that can be run and says its version. */
export async function firstThatStarts(
  paths: readonly string[],
  sayVersion: readonly string[],
): Promise<string | undefined> {
  for (const path of paths) if ((await executable(path)) && (await run(path, sayVersion)).ok) return path
  return undefined
}

const executable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

/** Whether `aptInstall` can do anything here: as root on Debian or Ubuntu. */
export const canInstall = (): boolean => process.getuid?.() === 0 && existsSync("/etc/debian_version")

/** Installs a package of the system with as little else as possible. What it brings of services is neither started nor left to start by itself. */
export async function aptInstall(name: string, progress: Progress): Promise<void> {
  progress(`Installing the system's ${name} with apt-get ...`)
  await apt(["update"])
  const installed = await withoutServices(() => apt(["install", "-y", "--no-install-recommends", name]))
  if (!installed.ok) progress(`That failed: ${installed.output.split("\n").at(-1)}`)
  // Says so and changes nothing where there is no such service, or no systemd.
  await run("systemctl", ["disable", name])
}

const apt = (args: readonly string[]) =>
  run("apt-get", ["-o", "DPkg::Lock::Timeout=300", ...args], {
    ...process.env,
    DEBIAN_FRONTEND: "noninteractive",
  })

/** Debian's packages ask this script before they start a service; 101 is no. Images for containers have one of their own. */
const policyScript = "/usr/sbin/policy-rc.d"

async function withoutServices<T>(install: () => Promise<T>): Promise<T> {
  if (existsSync(policyScript)) return install()
  await writeFile(policyScript, "#!/bin/sh\nexit 101\n", { mode: 0o755 })
  try {
    return await install()
  } finally {
    await rm(policyScript)
  }
}
