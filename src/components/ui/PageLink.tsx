import { useWords } from "../../i18n/useWords.ts"
import buttonStyles from "./Button.module.css"
import styles from "./PageLink.module.css"

interface PageLinkProps {
  url: string
  weight: "primary" | "secondary" | "quiet"
  /** The user follows it, in whatever way. */
  onOpen?: () => void
  children: string
}

/** A real link that looks like a button and opens a page of somebody else in a new tab (R18), which learns nothing of this one. */
export function PageLink({ url, weight, onOpen, children }: PageLinkProps) {
  const { consent } = useWords()
  return (
    <a
      className={buttonStyles[weight]}
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      onClick={onOpen}
      onAuxClick={(event) => event.button === 1 && onOpen?.()}
    >
      {children}
      <span className={styles.spoken}> ({consent.opensTab})</span>
    </a>
  )
}
