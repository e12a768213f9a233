import { failureCase, isVouchingCase } from "../i18n/failureCase.ts"
import { Stopped, type StoppedProps } from "./Stopped.tsx"
import { later } from "./ui/later.tsx"

export interface EndedProps extends StoppedProps {
  cancel: () => void
}

/** Comes with words that few links need. */
const StoppedVouching = later<EndedProps>(() =>
  import("./StoppedVouching.tsx").then((module) => module.StoppedVouching),
)

/** An end without a linked device, of either conversation. */
export function Ended(props: EndedProps) {
  const ended = failureCase(props.state.failure, navigator.onLine)
  return isVouchingCase(ended) ? <StoppedVouching {...props} /> : <Stopped {...props} ended={ended} />
}
