/**
 * Links a new device from a script, without screens: prints the code, asks for the digits, and opens nothing.
 *
 *     node link.mjs https://matrix.example.org @alice:example.org DEVICEID < secrets
 *
 * reads the access token and the recovery key from the first two lines of standard input, then what the user types.
 */
import { createInterface } from "node:readline/promises"
import { startLink } from "link-new-device/protocol"

const [homeserver, userId, deviceId] = process.argv.slice(2)
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const nextLine = async () => (await lines.next()).value ?? ""
const accessToken = await nextLine()
const recoveryKey = await nextLine()

const account = { homeserver, userId, deviceId, accessToken: () => accessToken }
const started = await startLink(account, { codes: ["msc4108-2024"], recoveryKey })
if (!started.ok) {
  console.error("nothing was linked:", "problem" in started ? started.problem : started.diagnosis.checks)
  process.exit(1)
}

const { store } = started
/** Tells what the user should see; everything else goes on by itself. */
async function show() {
  const { run, state } = store.getSnapshot()
  switch (state.step) {
    case "showing-code":
      return console.log("code", Buffer.from(state.qr).toString("base64"))
    case "entering-code":
      console.log("digits?")
      return store.answer(run, { kind: "check-code", digits: await nextLine() })
    case "consent-needed":
      console.log("open", state.page.url)
      return store.answer(run, { kind: "consent-opened" })
    case "linked":
      if (state.trust !== undefined) {
        console.log("linked", state.device.id, state.trust)
        process.exit(0)
      }
      return undefined
    case "stopped":
      console.error("stopped", state.failure.kind)
      return process.exit(1)
  }
}
store.subscribe(() => void show())
void show()
