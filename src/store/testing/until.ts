import type { LinkStore } from "../linkStore.ts"
import type { LinkState, Step } from "../state.ts"

type At<S extends Step> = Extract<LinkState, { step: S }>

/** Waits until the store stands at one of these steps (and `fits`); an end that was not asked for is an error that says which. */
export function until<S extends Step>(
  store: LinkStore,
  steps: S | readonly S[],
  fits: (state: At<S>) => boolean = () => true,
): Promise<At<S>> {
  const wanted: readonly string[] = typeof steps === "string" ? [steps] : steps
  const isWanted = (state: LinkState): state is At<S> => wanted.includes(state.step)
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const { state } = store.getSnapshot()
      if (isWanted(state) && fits(state)) resolve(state)
      else if (state.step === "stopped" && !isWanted(state)) reject(new Error(JSON.stringify(state)))
      else return
      stop()
    }
    const stop = store.subscribe(look)
    look()
  })
}
