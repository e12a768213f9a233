import type { LinkState } from "../store/state.ts"

/** The device that is in the account now, signed in by this link; undefined as long as there is none. */
export function signedIn(state: LinkState): string | undefined {
  if (state.step === "linked" || state.step === "linked-unencrypted") return state.device?.id
  return state.step === "stopped" && state.aftermath === "signed-in" ? state.device?.id : undefined
}
