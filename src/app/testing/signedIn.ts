import type { HomeserverPort } from "../../protocol/ports.ts"
import { cryptoStore } from "../session/record.ts"
import type { SignedIn } from "../session/signedIn.ts"
import type { EndedBy } from "../session/tokens.ts"

/** A homeserver that knows one device and nothing else. */
const homeserver: HomeserverPort = {
  baseUrl: "https://matrix.example.org",
  serverName: "example.org",
  request: () => Promise.resolve(new Response(JSON.stringify({ devices: [{ device_id: "PAGE" }] }))),
  lookUpDevice: () => Promise.resolve("unknown"),
  deviceName: () => Promise.resolve(undefined),
  lookUpTrust: () => Promise.resolve("unknown"),
  deviceGrant: () => Promise.resolve("unknown"),
}

/**
 * A signed-in tab for tests, and what was done to it.
 * @param answered when the homeserver answers a request
 */
export function signedInTab({ told = true, answered = () => Promise.resolve() } = {}) {
  const calls: string[] = []
  let endNow = (_why: EndedBy) => {}
  const signedIn: SignedIn = {
    userId: "@alice:example.org",
    deviceId: "PAGE",
    homeserver: { ...homeserver, request: (path) => answered().then(() => homeserver.request(path)) },
    stay: false,
    cryptoStore: cryptoStore("test"),
    ended: new Promise((resolve) => (endNow = resolve)),
    touch: () => {},
    signOut() {
      calls.push("sign out")
      return Promise.resolve(told)
    },
  }
  return { signedIn, calls, endNow: (why: EndedBy = "ended") => endNow(why) }
}
