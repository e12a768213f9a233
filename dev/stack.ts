import { parseArgs } from "node:util"
import { startDemo } from "./stack/demo.ts"
import { askedToEnd, command } from "./stack/process.ts"
import { tellOnStderr } from "./stack/progress.ts"

/**
 * The servers alone, for any outside client: one line of JSON on standard output when they are ready. `--password`: a homeserver
 * without OAuth, where `oauth` is empty.
 */
command(async () => {
  const { password: isOld } = parseArgs({ options: { password: { type: "boolean", default: false } } }).values
  const demo = await startDemo(tellOnStderr, { auth: isOld ? "password" : "oauth" })
  const { homeserver, oauth, rendezvousServer } = demo.stack
  const { localpart, password, recoveryKey } = demo.user
  const end = askedToEnd()
  process.stdout.write(
    `${JSON.stringify({ homeserver, oauth, rendezvousServer, site: demo.site, user: localpart, password, recoveryKey })}\n`,
  )
  await end
  await demo.stop()
})
