import type { Answer, LinkState, Step } from "../store/state.ts"

export type StateOf<S extends Step> = Extract<LinkState, { step: S }>

/** What every screen of a running link is given: what is true, and the two things a user can do about it. */
export interface StepProps<S extends Step> {
  state: StateOf<S>
  answer: (answer: Answer) => void
  cancel: () => void
}
