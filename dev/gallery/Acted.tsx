import { useEffect, useRef, type ReactNode } from "react"

interface ActedProps {
  /** What the user did to come here. */
  act: (place: HTMLElement) => void
  children: ReactNode
}

/** A screen on which the user has done something already. */
export function Acted({ act, children }: ActedProps) {
  const place = useRef<HTMLDivElement>(null)
  const acted = useRef(false)
  useEffect(() => {
    if (acted.current || !place.current) return
    acted.current = true
    act(place.current)
  }, [act])
  return <div ref={place}>{children}</div>
}

/** Types into the field and sends the form. */
export function typed(place: HTMLElement): void {
  const field = place.querySelector("input")
  if (field) field.value = "EsTc 1234"
  place.querySelector("form")?.requestSubmit()
}

/** Opens what is folded. */
export const unfolded = (place: HTMLElement): void => {
  for (const fold of place.querySelectorAll("details")) fold.open = true
}
