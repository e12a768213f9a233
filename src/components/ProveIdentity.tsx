import { missingCase } from "../protocol/failure.ts"
import { ProveByPage } from "./ProveByPage.tsx"
import { ProveByPassword } from "./ProveByPassword.tsx"
import type { StepProps } from "./step.ts"

/** The homeserver wants to know that it is really the user. Each refusal and each page begins anew (by key). */
export function ProveIdentity({ state, answer, cancel }: StepProps<"proving-identity">) {
  const { stage, refusals } = state
  switch (stage.kind) {
    case "password":
      return <ProveByPassword key={refusals} state={state} answer={answer} cancel={cancel} />
    case "page":
      return <ProveByPage key={stage.url} state={state} stage={stage} answer={answer} cancel={cancel} />
    default:
      return missingCase(stage)
  }
}
