import { useState } from "react"
import { useVouchingWords } from "../i18n/useVouchingWords.ts"
import { useWords } from "../i18n/useWords.ts"
import styles from "./SignOutDevice.module.css"
import { Button } from "./ui/Button.tsx"
import { PageLink } from "./ui/PageLink.tsx"

interface SignOutByPageProps {
  url: string
  /** What to do there. */
  lead: string
  /** It was said to be done, and the server did not think so. */
  notDone: boolean
  onDone: () => void
}

/** Signing a device out takes a page of the server, opened by the user, who then says that it is done. */
export function SignOutByPage({ url, lead, notDone, onDone }: SignOutByPageProps) {
  const { proveIdentity } = useVouchingWords()
  const { consent } = useWords()
  const [opened, setOpened] = useState(notDone)
  return (
    <div className={styles.box}>
      <output>{lead}</output>
      {notDone && <p role="alert">{proveIdentity.notDone}</p>}
      <PageLink url={url} weight="secondary" onOpen={() => setOpened(true)}>
        {consent.open(new URL(url).host)}
      </PageLink>
      {opened && <Button onPress={onDone}>{proveIdentity.pageDone}</Button>}
    </div>
  )
}
