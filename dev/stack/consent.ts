/** A person at the OAuth server's pages, without a browser: follows redirects, keeps cookies, fills in every form. */

/** Who signs in. */
export interface Credentials {
  localpart: string
  password: string
}

export interface ConsentOptions {
  /** Typed where the page asks for the code that the new device shows (no `verification_uri_complete`). */
  userCode?: string
}

/** Signs in and allows what the page at `url` asks. Resolves when the OAuth server says so; throws when it does not. */
export async function approve(url: string, who: Credentials, options: ConsentOptions = {}): Promise<void> {
  await expectEnd(await walk(url, who, "allow", options), "Allowed")
}

/** Signs in and refuses. */
export async function deny(url: string, who: Credentials, options: ConsentOptions = {}): Promise<void> {
  await expectEnd(await walk(url, who, "deny", options), "Not allowed")
}

/** Allows an authorization request. Returns the redirect to the client, with its code. */
export async function authorize(url: string, who: Credentials): Promise<URL> {
  const end = await walk(url, who, "allow", {})
  if ("page" in end) throw new Error(`The OAuth server did not redirect to the client:\n${end.page}`)
  return end.left
}

/** Either a page without a form, or an address outside the OAuth server. */
type End = { page: string } | { left: URL }

const stepsAtMost = 20

async function walk(
  start: string,
  who: Credentials,
  answer: "allow" | "deny",
  options: ConsentOptions,
): Promise<End> {
  const { origin } = new URL(start)
  const cookies = new Map<string, string>()
  let url = new URL(start)
  let body: URLSearchParams | undefined
  let submitted: string | undefined
  for (let step = 0; step < stepsAtMost; step++) {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...cookies].map((pair) => pair.join("=")).join("; "), accept: "text/html" },
      ...(body && { method: "POST", body }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s)
      cookies.set(name, value)
    }
    const location = response.headers.get("location")
    if (location !== null) {
      url = new URL(location, url)
      body = undefined
      if (url.origin !== origin) return { left: url }
      continue
    }
    const page = await response.text()
    const form = readForm(page)
    if (form === undefined || page === submitted) return { page }
    url = new URL(form.action ?? url.href, url)
    body = fill(form.fields, who, answer, options)
    submitted = page
  }
  throw new Error(`The consent at ${start} did not end.`)
}

interface Form {
  action: string | undefined
  /** Name and, for a field that comes filled in, its value. */
  fields: Map<string, string | undefined>
}

function readForm(page: string): Form | undefined {
  const form = /<form[\s\S]*<\/form>/.exec(page)?.[0]
  if (form === undefined) return undefined
  const fields = new Map<string, string | undefined>()
  for (const [tag] of form.matchAll(/<(?:input|button)\b[^>]*>/g)) {
    const name = attribute(tag, "name")
    if (name !== undefined) fields.set(name, attribute(tag, "value"))
  }
  return { action: attribute(/<form[^>]*>/.exec(form)?.[0] ?? "", "action"), fields }
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]

function fill(
  fields: Form["fields"],
  who: Credentials,
  answer: "allow" | "deny",
  options: ConsentOptions,
): URLSearchParams {
  const typed: Record<string, string | undefined> = {
    username: who.localpart,
    password: who.password,
    answer,
  }
  const filled = new URLSearchParams()
  for (const [name, value] of fields)
    filled.set(name, typed[name] ?? value ?? (name === "user_code" ? options.userCode : undefined) ?? "")
  return filled
}

async function expectEnd(end: End, title: string): Promise<void> {
  if ("page" in end && end.page.includes(`<title>${title}</title>`)) return
  throw new Error(`The OAuth server did not say "${title}":\n${JSON.stringify(end)}`)
}
