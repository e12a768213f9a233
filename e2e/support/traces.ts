import type { BrowserContext, Page, Request } from "@playwright/test"
import { pageTraces, recordDocument, type Trace } from "./pageTraces.ts"
import { unfolded } from "./unfolded.ts"

/** What a test leaves behind in the browser and on the network, to be searched for what does not belong there. */
export interface Traces {
  /** Looks at all that a tab holds at this moment. */
  look(page: Page): Promise<void>
  /** The names of the places in which any of these texts is or was written, each once. */
  placesOf(texts: readonly string[]): Promise<string[]>
  /** As `placesOf`, for two digits, of which every page and every answer is full: those that stand alone in what the page says or keeps. */
  placesOfDigits(digits: string): Promise<string[]>
  /** The values of one field in JSON answers to requests whose address ends like this. */
  answered(path: string, field: string): Promise<string[]>
}

/** Begins to listen. @param names what to call the origins that take part */
export async function watchTraces(
  context: BrowserContext,
  names: Readonly<Record<string, string>>,
): Promise<Traces> {
  const traces: Trace[] = []
  const answers: { path: string; body: string }[] = []
  const pending: Promise<void>[] = []
  const nameOf = (url: string) => {
    const { origin, pathname } = new URL(url)
    return { who: names[origin] ?? origin, path: pathname }
  }

  async function onRequest(request: Request): Promise<void> {
    const { who, path } = nameOf(request.url())
    traces.push([`address to ${who}`, request.url()], [`body to ${who} ${path}`, request.postData() ?? ""])
    for (const [name, value] of Object.entries(await request.allHeaders().catch(() => ({}))))
      traces.push([`${name} header to ${who}`, value])
  }
  async function onFinished(request: Request): Promise<void> {
    const response = await request.response()
    if (!response) return
    const { who, path } = nameOf(response.url())
    for (const [name, value] of Object.entries(await response.allHeaders().catch(() => ({}))))
      traces.push([`${name} header from ${who}`, value])
    // A redirect has no body, and the body of a document that was left is gone.
    const body = await response.text().catch(() => "")
    traces.push([`body from ${who} ${path}`, body])
    answers.push({ path, body })
  }
  context.on("request", (request) => pending.push(onRequest(request)))
  context.on("requestfinished", (request) => pending.push(onFinished(request)))
  context.on("console", (message) => traces.push(["console", message.text()]))
  context.on("weberror", (error) => traces.push(["console", String(error.error().stack)]))
  await context.addInitScript(recordDocument)

  /** Most is said more than once. */
  const known = new Map<string, string[]>()
  const remember = (text: string): string[] => {
    const unfoldedText = unfolded(text)
    known.set(text, unfoldedText)
    return unfoldedText
  }
  const search = async (matches: (text: string, place: string) => boolean): Promise<string[]> => {
    await Promise.all(pending)
    const unfold = (text: string) => known.get(text) ?? remember(text)
    const found = traces.filter(([place, text]) => unfold(text).some((one) => matches(one, place)))
    return [...new Set(found.map(([place]) => place))].toSorted()
  }
  return {
    async look(page) {
      traces.push(...(await pageTraces(page)))
    },
    placesOf: (texts) => search((text) => texts.some((one) => text.includes(one))),
    placesOfDigits(digits) {
      const alone = new RegExp(`(?<![\\w.:%#-])${digits}(?![\\w.:%-])`)
      // Not in the field itself, nor among the seconds that are left.
      const inDocument = new RegExp(`>${digits}<|^${digits}$| (?!value)[\\w-]+="${digits}"`, "m")
      return search((text, place) => {
        if (/^[\w-]+ header | from /.test(place) || !isPrintable(text)) return false
        return place === "document" ? inDocument.test(text.replace(pictures, "")) : alone.test(text)
      })
    },
    async answered(path, field) {
      await Promise.all(pending)
      return answers
        .filter((answer) => answer.path.endsWith(path))
        .map(({ body }): unknown => Reflect.get(JSON.parse(body), field))
        .filter((value) => typeof value === "string")
    },
  }
}

const pictures = /<svg[^]*?<\/svg>/g
const isPrintable = (text: string) => /^[\s\x20-\x7e\u2010-\u203a]*$/.test(text)
