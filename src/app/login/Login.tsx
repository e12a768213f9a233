import { type SubmitEvent, useEffect, useId, useRef, useState } from "react"

import { Button } from "../../components/ui/Button.tsx"
import { Card } from "../../components/ui/Card.tsx"
import { More } from "../../components/ui/More.tsx"
import { Waiting } from "../../components/ui/Waiting.tsx"
import type { Browser } from "../browser.ts"
import styles from "../form.module.css"
import type { Allowed, View } from "../view.ts"
import { useLoginWords } from "../words/useLoginWords.ts"
import { useAppWords } from "../words/useAppWords.ts"
import { deviceName } from "./deviceName.ts"
import { LoginNotice } from "./LoginNotice.tsx"
import type { LoginOffer } from "./offer.ts"
import { type FieldProblem, PasswordFields } from "./PasswordFields.tsx"
import { beginSso } from "./sso.ts"
import { usePasswordLogin } from "./usePasswordLogin.ts"

export interface LoginProps {
  browser: Browser
  config: Allowed
  offer: LoginOffer
  /** Leaves the page. */
  goTo: (url: URL) => void
  onDone: (view: View) => void
  /** Back to the choice of a server. */
  cancel: () => void
}

/** Signing in at a homeserver without OAuth: with a password here, or on a page of the server. */
export function Login({ browser, config, offer, goTo, onDone, cancel }: LoginProps) {
  const words = useLoginWords()
  const { busy, problem, signIn } = usePasswordLogin(browser, config, offer, onDone)
  const [leaving, setLeaving] = useState(false)
  const [missing, setMissing] = useState<FieldProblem>()
  const userName = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const name = useRef<HTMLInputElement>(null)
  const [form, nameId] = [useId(), useId()]
  const { host } = new URL(offer.baseUrl)
  const defaultName = deviceName(useAppWords().name, navigator.userAgent)
  const chosenName = () => name.current?.value.trim() || defaultName
  const waiting = busy || leaving

  useEffect(() => {
    const first = offer.userName === "" ? userName : password
    first.current?.focus()
  }, [offer])

  /** What is typed is read once and cleared at once (R24). */
  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const user = userName.current?.value.trim() ?? ""
    const secret = password.current?.value ?? ""
    if (waiting || !offer.password) return
    setMissing(user === "" ? "noUserName" : secret === "" ? "noPassword" : undefined)
    if (user === "") return userName.current?.focus()
    if (secret === "" || !password.current) return password.current?.focus()
    password.current.value = ""
    if (await signIn(user, secret, chosenName())) password.current.focus()
  }

  const pages = offer.providers.map(({ id, name: provider }) => (
    <Button
      key={id ?? ""}
      weight={offer.password || offer.providers.length > 1 ? "secondary" : "primary"}
      disabled={waiting}
      onPress={() => {
        setLeaving(true)
        goTo(beginSso(browser, offer, id, chosenName()))
      }}
    >
      {provider === undefined ? words.continueThere(host) : words.continueWith(provider)}
    </Button>
  ))
  const withPassword = offer.password && (
    <Button weight="primary" form={form} disabled={waiting}>
      {words.signIn}
    </Button>
  )
  return (
    <Card
      heading={words.heading(host)}
      focusHeading={!offer.password}
      lead={offer.password ? (pages.length > 0 ? words.both : words.password) : words.page}
      actions={
        <>
          {withPassword}
          {pages}
        </>
      }
      cancel={cancel}
    >
      <form id={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {problem && <LoginNotice problem={problem} />}
        {offer.password && (
          <PasswordFields
            userName={userName}
            password={password}
            proposal={offer.userName}
            problem={missing ?? (problem?.kind === "wrong" ? "wrong" : undefined)}
            readOnly={waiting}
          />
        )}
        {waiting && <Waiting longer={words.longer}>{busy ? words.busy : words.leaving}</Waiting>}
        <More title={words.more}>
          <div className={styles.field}>
            <label htmlFor={nameId}>{words.deviceName}</label>
            <input ref={name} id={nameId} defaultValue={defaultName} autoComplete="off" maxLength={100} />
          </div>
        </More>
      </form>
    </Card>
  )
}
