import { oneLink } from "../i18n/en/oneLink.ts"
import { useWords } from "../i18n/useWords.ts"
import { Button } from "./ui/Button.tsx"
import { useBack } from "./ui/back.ts"
import { Card } from "./ui/Card.tsx"

export interface OtherTabProps {
  /** Whether the link that was here was taken over. */
  taken: boolean
  onTake: () => void
  cancel: () => void
}

/** Another tab, or another place in this one, is linking a device, and what to do about that. */
export function OtherTab({ taken, onTake, cancel }: OtherTabProps) {
  const { otherTab, takenOver } = useWords().later?.oneLink ?? oneLink
  const { heading, lead, next } = taken ? takenOver : otherTab
  useBack(cancel)
  return (
    <Card
      heading={heading}
      lead={`${lead} ${next}`}
      cancel={cancel}
      actions={<Button onPress={onTake}>{taken ? takenOver.takeBack : otherTab.takeOver}</Button>}
    />
  )
}
