import { expect } from "./support/scanFixtures.ts"
import { test } from "./support/secrets.ts"
import { spellings } from "./support/unfolded.ts"

test("whoever looks for a secret finds it in every place, however it is written and however short it was there", async ({
  site,
  stack,
  traces,
}) => {
  const { page } = site
  await page.goto(site.url)
  await site.button("Continue").waitFor()
  const secret = Buffer.from("not to be found anywhere")
  await page.route("**/told", (route) =>
    route.fulfill({ body: secret.toString("hex"), headers: { "x-told": secret.toString("base64") } }),
  )
  await page.evaluate(
    async ({ plain, base64, homeserver }) => {
      localStorage.setItem("planted", base64)
      sessionStorage.setItem("planted", `{"key":"${plain}"}`)
      document.cookie = `planted=${encodeURIComponent(plain)}`
      history.replaceState({ plain }, "")
      history.replaceState(history.state, "", `?${new URLSearchParams({ plain })}`)
      console.log(base64)
      document.body.dataset["planted"] = plain
      const field = document.querySelector("input")
      if (field) field.value = plain
      await (await caches.open("planted")).put("/planted", new Response(base64))
      const bytes = new TextEncoder().encode(plain)
      const kept = { text: plain, bytes, buffer: bytes.buffer, numbers: [...bytes] }
      for (const [name, value] of Object.entries(kept)) {
        await new Promise((resolve) => {
          const opening = indexedDB.open(`planted ${name}`)
          opening.onupgradeneeded = () => opening.result.createObjectStore("planted").put({ value }, 1)
          opening.onsuccess = resolve
        })
      }
      const told = await fetch("./told", { method: "POST", body: base64, headers: { "x-planted": plain } })
      await told.text()
      await fetch(`${homeserver}/_matrix/client/versions?planted=${base64}`)
    },
    { plain: secret.toString(), base64: secret.toString("base64url"), homeserver: stack.homeserver },
  )
  // On the screen for less than a moment.
  await page.evaluate((plain) => {
    document.title = ""
    delete document.body.dataset["planted"]
    const text = document.body.appendChild(document.createTextNode(plain))
    text.remove()
  }, secret.toString())
  await traces.look(page)
  // The browser tells of a request's end a moment after the page knows it.
  await expect
    .poll(() => traces.placesOf(spellings(secret)))
    .toEqual([
      "address to the homeserver",
      "body from the site /told",
      "body to the site /told",
      "cacheStorage",
      "console",
      "cookie",
      "cookie header to the site",
      "document",
      "field",
      "history",
      "indexedDB planted buffer",
      "indexedDB planted bytes",
      "indexedDB planted numbers",
      "indexedDB planted text",
      "localStorage planted",
      "sessionStorage planted",
      "window",
      "x-planted header to the site",
      "x-told header from the site",
    ])
})
