import { useCallback, useInsertionEffect, useRef } from "react"

/**
 * A function that stays the same and does what `act` of the newest render does: for effects that call it, and must not run anew because
 * of it. `useEffectEvent` would do; it came with React 19.2, and hosts may have React 18. Not to be called during a render.
 */
export function useEvent<Args extends readonly unknown[], Result>(
  act: (...args: Args) => Result,
): (...args: Args) => Result {
  const newest = useRef(act)
  // Before every other effect of the same commit, children's included: no effect calls what an older render meant.
  useInsertionEffect(() => {
    newest.current = act
  })
  return useCallback((...args: Args) => newest.current(...args), [])
}
