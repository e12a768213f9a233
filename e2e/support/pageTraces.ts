import type { Page } from "@playwright/test"

/** A place, and all that is written there. */
export type Trace = readonly [place: string, text: string]

/** From the first document on: whatever was on the screen, however short. Runs in the page. */
export function recordDocument(): void {
  const seen: string[] = []
  Object.defineProperty(window, "everShown", { value: seen })
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes, attributeName } of changes) {
      if (type === "attributes" && target instanceof Element)
        seen.push(`${attributeName}="${target.getAttribute(attributeName ?? "")}"`)
      if (type === "characterData") seen.push(target.textContent ?? "")
      for (const node of addedNodes)
        seen.push(node instanceof Element ? node.outerHTML : (node.textContent ?? ""))
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
}

/** Everything that a tab holds now, apart from the memory of its scripts. */
export async function pageTraces(page: Page): Promise<Trace[]> {
  const cookies = await page.context().cookies(page.url())
  const session = await page.context().newCDPSession(page)
  const { entries } = await session.send("Page.getNavigationHistory")
  await session.detach()
  return [
    ["cookie", JSON.stringify(cookies)],
    ["history", entries.map(({ url, title }) => `${url} ${title}`).join("\n")],
    ["document", await page.content()],
    ...(await page.evaluate(readPage)),
  ]
}

/** Runs in the page. */
async function readPage(): Promise<[string, string][]> {
  const ofStorage = (name: string, storage: Storage): [string, string][] =>
    Object.entries(storage).map(([key, value]) => [`${name} ${key}`, String(value)])
  const found: [string, string][] = [
    ["document", (Reflect.get(window, "everShown") as string[] | undefined)?.splice(0).join("\n") ?? ""],
    ["window", `${window.name} ${document.title} ${JSON.stringify(history.state)}`],
    ...ofStorage("localStorage", localStorage),
    ...ofStorage("sessionStorage", sessionStorage),
  ]
  for (const field of document.querySelectorAll<HTMLInputElement>("input, textarea"))
    found.push(["field", field.value])
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys())
      found.push(["cacheStorage", `${request.url} ${await (await cache.match(request))?.text()}`])
  }
  /** Bytes as base64, however they are kept. */
  const readable = (_key: string, value: unknown): unknown => {
    const bytes =
      value instanceof ArrayBuffer
        ? new Uint8Array(value)
        : value instanceof Uint8Array
          ? value
          : Array.isArray(value) && value.length >= 16 && value.every((one) => one >= 0 && one < 256)
            ? Uint8Array.from(value)
            : undefined
    return bytes ? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) : value
  }
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name))
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store)
      const [keys, values] = await Promise.all([done(objects.getAllKeys()), done(objects.getAll())])
      found.push([`indexedDB ${name}`, JSON.stringify([keys, values], readable)])
    }
    database.close()
  }
  return found
}
