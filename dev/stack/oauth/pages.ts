/** The pages of the OAuth server: plain forms, usable by a person, a browser test and a headless walk alike. */

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? "")

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { margin: 12vh auto 0; max-width: 26rem; padding: 0 1rem }
  label, input, button { display: block; font: inherit; width: 100%; box-sizing: border-box }
  input, button { padding: .6rem .8rem; border: 1px solid #767676; border-radius: .5rem; margin: .25rem 0 1rem }
  button { cursor: pointer }
  .main { background: #0b5d4a; border-color: #0b5d4a; color: #fff }
  .code { font: 700 1.5rem ui-monospace, monospace; letter-spacing: .15em }
  [role=alert] { color: #b00020; font-weight: 600 }
  @media (prefers-color-scheme: dark) { [role=alert] { color: #ff8a8a } }
`

/** A whole document; `body` is HTML. */
const page = (title: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escape(title)}</title><link rel="icon" href="data:,"><style>${style}</style></head>` +
  `<body><main><h1>${escape(title)}</h1>${body}</main></body></html>`

const alert = (problem: string | undefined): string =>
  problem === undefined ? "" : `<p role="alert">${escape(problem)}</p>`

export const signInPage = (client: string, problem?: string): string =>
  page(
    "Sign in",
    `<p>${escape(client)} asks you to sign in.</p>${alert(problem)}<form method="post">
    <label for="username">Username</label>
    <input id="username" name="username" autocomplete="username" autocapitalize="none" required autofocus>
    <label for="password">Password</label>
    <input id="password" name="password" type="password" autocomplete="current-password" required>
    <button class="main" type="submit">Sign in</button></form>`,
  )

/** `userCode` is there when a device without a browser asks (RFC 8628, section 3.3.1: remote phishing). */
export const consentPage = (ask: {
  client: string
  user: string
  deviceId?: string
  userCode?: string
}): string =>
  page(
    "Allow access?",
    `<p><strong>${escape(ask.client)}</strong> wants to use the account <strong>${escape(ask.user)}</strong>.</p>
    ${ask.deviceId === undefined ? "" : `<p>As the device <code>${escape(ask.deviceId)}</code>.</p>`}
    ${ask.userCode === undefined ? "" : `<p>Allow it only if the device in your hand shows this code:</p><p class="code">${escape(ask.userCode)}</p>`}
    <form method="post">
    <button class="main" name="answer" value="allow">Allow</button>
    <button name="answer" value="deny">Don't allow</button></form>`,
  )

/** `form` comes from oidc-provider; it has the fields but no button. */
export const typeCodePage = (form: string, problem?: string): string =>
  page(
    "Link a device",
    `<p>Type the code that the device shows.</p>${alert(problem)}${form}
    <button class="main" type="submit" form="op.deviceInputForm">Continue</button>`,
  )

export const confirmCodePage = (form: string, client: string, userCode: string): string =>
  page(
    "Link a device",
    `<p>${escape(client)} shows this code:</p><p class="code">${escape(userCode)}</p>${form}
    <button class="main" type="submit" form="op.deviceConfirmForm" autofocus>Continue</button>`,
  )

export const messagePage = (title: string, message: string): string =>
  page(title, `<p>${escape(message)}</p>`)
