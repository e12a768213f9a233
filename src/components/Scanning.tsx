import { missingCase } from "../protocol/failure.ts"
import { Reaching } from "./Reaching.tsx"
import { ScanCode } from "./ScanCode.tsx"
import { ScanWarning } from "./ScanWarning.tsx"
import { ShowCheckCode } from "./ShowCheckCode.tsx"
import type { StateOf, StepProps } from "./step.ts"

export interface ScanningProps extends Omit<StepProps<"scan-warning">, "state"> {
  state: StateOf<"scan-warning" | "scanning" | "connecting" | "showing-check-code">
  /** Whether a code can be shown instead. */
  canShow: boolean
}

/** The screens of a scan by us. Loaded as one, so that none is missing once the first is there. */
export function Scanning({ state, canShow, ...acts }: ScanningProps) {
  switch (state.step) {
    case "scan-warning":
      return <ScanWarning state={state} {...acts} canShow={canShow} />
    case "scanning":
      return <ScanCode state={state} {...acts} canShow={canShow} />
    case "connecting":
      return <Reaching state={state} cancel={acts.cancel} />
    case "showing-check-code":
      return <ShowCheckCode state={state} {...acts} />
    default:
      return missingCase(state)
  }
}
