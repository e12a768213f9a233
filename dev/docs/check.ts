/** How a block was found to be right. */
export interface Outcome {
  how: string
  /** What could only be tried elsewhere, because this machine lacks what it takes. */
  untried?: string
}

/** Looks whether the code of one block is right. Throws with what is wrong. */
export type Check = (code: string) => Promise<Outcome> | Outcome
