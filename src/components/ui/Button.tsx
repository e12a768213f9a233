import type { ReactNode } from "react"
import styles from "./Button.module.css"

/** `primary`: the one thing to do; `secondary`: also fine; `quiet`: a way out; `text`: for the few who need it, in the text. */
type Weight = "primary" | "secondary" | "quiet" | "text"

interface ButtonProps {
  children: ReactNode
  weight?: Weight
  /** Id of the form that this button sends. */
  form?: string
  disabled?: boolean
  onPress?: () => void
}

export function Button({ children, weight = "secondary", form, disabled = false, onPress }: ButtonProps) {
  return (
    <button
      className={styles[weight]}
      type={form ? "submit" : "button"}
      form={form}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
