import { startDemo } from "./stack/demo.ts"
import { askedToEnd, command } from "./stack/process.ts"
import { tellOnStderr } from "./stack/progress.ts"

/** The servers alone, for any outside client: one line of JSON on standard output when they are ready. */
command(async () => {
  const demo = await startDemo(tellOnStderr)
  const { homeserver, oauth } = demo.stack
  const { localpart, password, recoveryKey } = demo.user
  const end = askedToEnd()
  process.stdout.write(
    `${JSON.stringify({ homeserver, oauth, site: demo.site, user: localpart, password, recoveryKey })}\n`,
  )
  await end
  await demo.stop()
})
