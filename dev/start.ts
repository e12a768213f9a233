import { parseArgs } from "node:util"
import { serveNewDevicePage } from "./new-device/serve.ts"
import { startDemo } from "./stack/demo.ts"
import { askedToEnd, command } from "./stack/process.ts"
import { buildSite } from "./stack/site.ts"

/**
 * Everything that a person needs to see a link: `npm start`. With `--password`, on a homeserver without OAuth; with
 * `--homeserver URL`, the site alone for that homeserver. Nothing is opened by itself.
 */

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const table = (rows: Record<string, string>): void => {
  for (const [name, value] of Object.entries(rows)) say(`  ${name.padEnd(16)}${value}`)
}

async function siteAlone(homeserver: string): Promise<void> {
  say("Building the site ...")
  const built = await buildSite()
  const site = await built.serve({ homeserver })
  say("\nReady. Stop with Ctrl-C.\n")
  table({ "The site": site.url, Homeserver: homeserver })
  await askedToEnd()
  await site.stop()
  await built.remove()
}

async function everything(auth: "oauth" | "password"): Promise<void> {
  // Five minutes, like Matrix Authentication Service: whoever looks around for longer sees the token renewed.
  // Open, so that a phone that is not signed in can show a code of msc4388 too.
  const demo = await startDemo(say, { auth, accessTokenTtl: 300, rendezvous: { msc4388: "open" } })
  const phone = await serveNewDevicePage(demo.stack)
  say(
    '\nReady. Sign in at the site, press "Link new device" and let one device scan the code of the other. Stop with Ctrl-C.\n',
  )
  table({
    "The site": demo.site,
    "Your new phone": phone.url,
    Homeserver: demo.stack.homeserver,
    ...(auth === "oauth" && { "OAuth server": demo.stack.oauth }),
    Rendezvous: demo.stack.rendezvousServer,
  })
  say("")
  table({ User: demo.user.localpart, Password: demo.user.password, "Recovery key": demo.user.recoveryKey })
  await askedToEnd()
  say("\nStopping ...")
  await Promise.all([phone.stop(), demo.stop()])
}

command(async () => {
  const { homeserver, password } = parseArgs({
    options: { homeserver: { type: "string" }, password: { type: "boolean", default: false } },
  }).values
  await (homeserver === undefined ? everything(password ? "password" : "oauth") : siteAlone(homeserver))
})
