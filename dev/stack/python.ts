import { run } from "./run.ts"

const names = ["python3", "python3.13", "python3.12", "python3.11", "python3.10"]

/** What Synapse needs of a Python: its version, and the module that puts pip into a virtual environment. */
const suitable = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))"

export const pythonMissing =
  "Python 3.10 or newer was not found. The homeserver (Synapse) is a Python program: please install Python 3.10 or newer " +
  "with its venv module (on Debian and Ubuntu: apt-get install python3 python3-venv) and run the same command again."

/** The first Python >= 3.10 on the PATH that can make virtual environments. */
export async function findPython(): Promise<string | undefined> {
  for (const name of names) if ((await run(name, ["-c", suitable])).ok) return name
  return undefined
}
