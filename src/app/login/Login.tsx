import { type SubmitEvent, useEffect, useId, useRef, useState } from "react"

import { Button } from "../../components/ui/Button.tsx"
import { Card } from "../../components/ui/Card.tsx"
import { More } from "../../components/ui/More.tsx"
import { Waiting } from "../../components/ui/Waiting.tsx"
import type { Browser } from "../browser.ts"
import styles from "../form.module.css"
import { home, type View } from "../start.ts"
import { keep } from "../session/keep.ts"
import { useAppWords } from "../words/useAppWords.ts"
import { useLoginWords } from "../words/login/useLoginWords.ts"
import { deviceName } from "./deviceName.ts"
import { logIn, type LoginProblem } from "./logIn.ts"
import { LoginNotice } from "./LoginNotice.tsx"
import { logOutWith } from "./logOut.ts"
import type { LoginOffer } from "./offer.ts"
import { type FieldProblem, PasswordFields } from "./PasswordFields.tsx"
import { beginSso } from "./sso.ts"

export interface LoginProps {
  browser: Browser
  offer: LoginOffer
  /** Leaves the page. */
  goTo: (url: URL) => void
  onDone: (view: View) => void
  /** Back to the choice of a server. */
  cancel: () => void
}

/** Signing in at a homeserver without OAuth: with a password here, or on a page of the server. */
export function Login({ browser, offer, goTo, onDone, cancel }: LoginProps) {
  const words = useLoginWords()
  const app = useAppWords()
  const [busy, setBusy] = useState<"here" | "leaving">()
  const [problem, setProblem] = useState<LoginProblem>()
  const [missing, setMissing] = useState<FieldProblem>()
  const userName = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const name = useRef<HTMLInputElement>(null)
  const [form, nameId] = [useId(), useId()]
  const gone = useRef(false)
  const { host } = new URL(offer.baseUrl)
  const defaultName = deviceName(app.name, navigator.userAgent)
  const chosenName = () => name.current?.value.trim() || defaultName

  useEffect(() => {
    gone.current = false
    const first = offer.userName === "" ? userName : password
    first.current?.focus()
    return () => void (gone.current = true)
  }, [offer])

  async function signIn(user: string, secret: string) {
    setBusy("here")
    setProblem(undefined)
    const result = await logIn(browser, offer, { kind: "password", user, password: secret }, chosenName())
    if (gone.current) {
      // Nobody waits for this device any more: without this it would stay in the user's list.
      if (result.ok) await logOutWith(browser, offer.baseUrl, result.loggedIn.accessToken)
      return
    }
    if (result.ok) {
      const signedIn = keep(browser, result.loggedIn)
      return onDone(await home(browser, signedIn, result.loggedIn.accessToken))
    }
    setBusy(undefined)
    setProblem(result.problem)
    password.current?.focus()
  }

  /** What is typed is read once and cleared at once (R24). */
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const user = userName.current?.value.trim() ?? ""
    const secret = password.current?.value ?? ""
    if (busy || !offer.password) return
    setMissing(user === "" ? "noUserName" : secret === "" ? "noPassword" : undefined)
    if (user === "") return userName.current?.focus()
    if (secret === "" || !password.current) return password.current?.focus()
    password.current.value = ""
    void signIn(user, secret)
  }

  function leave(id: string | undefined) {
    setBusy("leaving")
    goTo(beginSso(browser, offer, id, chosenName()))
  }

  const pages = offer.providers.map(({ id, name: provider }) => (
    <Button
      key={id ?? ""}
      weight={offer.password || offer.providers.length > 1 ? "secondary" : "primary"}
      disabled={busy !== undefined}
      onPress={() => leave(id)}
    >
      {provider === undefined ? words.continueThere(host) : words.continueWith(provider)}
    </Button>
  ))
  const actions = (
    <>
      {offer.password && (
        <Button weight="primary" form={form} disabled={busy !== undefined}>
          {words.signIn}
        </Button>
      )}
      {pages}
    </>
  )
  return (
    <Card
      heading={words.heading(host)}
      focusHeading={!offer.password}
      lead={offer.password ? (pages.length > 0 ? words.both : words.password) : words.page}
      actions={actions}
      cancel={cancel}
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        {problem && <LoginNotice problem={problem} />}
        {offer.password && (
          <PasswordFields
            userName={userName}
            password={password}
            proposal={offer.userName}
            problem={missing ?? (problem?.kind === "wrong" ? "wrong" : undefined)}
            readOnly={busy !== undefined}
          />
        )}
        {busy && <Waiting longer={words.longer}>{busy === "here" ? words.busy : words.leaving}</Waiting>}
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
