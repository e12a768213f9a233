import { execFile } from "node:child_process"

export interface Finished {
  ok: boolean
  /** Standard output and standard error, for the reader of an error message. */
  output: string
}

/** Runs a program to its end. A program that does not exist counts as failed, never as thrown. */
export function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Finished> {
  return new Promise((resolve) => {
    execFile(program, [...args], { env, maxBuffer: 16_000_000 }, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: `${stdout}${stderr}`.trim() })
    })
  })
}
