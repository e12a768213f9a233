/** Told in words what a long first run is doing. Whoever starts a part decides where the words go. */
export type Progress = (line: string) => void

/** To standard error, so that standard output stays free for results. */
export const tellOnStderr: Progress = (line) => {
  process.stderr.write(`${line}\n`)
}
