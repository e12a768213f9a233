import { isPossibleDeviceId } from "../protocol/deviceId.ts"
import type { AuthChallenge, AuthProof, HomeserverPort } from "../protocol/ports.ts"
import { isLoopbackUrl, urlProblem } from "../protocol/url.ts"
import { replyTo, troubleOf, type Trouble } from "./answer.ts"
import { findAuthServer, type AuthMetadata } from "./authMetadata.ts"
import { devicePath } from "./devices.ts"
import { challengeOf, withProof } from "./uiAuth.ts"

export type SignOutReply =
  /** The device is not in the account any more. */
  | "done"
  | { kind: "proof-needed"; challenge: AuthChallenge }
  /** Devices are signed out on the account page of the OAuth server, by the user. `url` is https, or on loopback with the homeserver. */
  | { kind: "page"; url: string }
  | { kind: "trouble"; trouble: Trouble }

/**
 * Signs a device of the user out (Matrix client-server API, `DELETE /devices/{deviceId}`). Rejects only when `signal` is aborted.
 * @param proof for user-interactive authentication; undefined to find out what is needed
 */
export async function signOutDevice(
  homeserver: HomeserverPort,
  deviceId: string,
  proof: AuthProof | undefined,
  signal?: AbortSignal,
): Promise<SignOutReply> {
  // Such a path would name something else, and no device has such an id.
  if (!isPossibleDeviceId(deviceId)) return "done"
  const path = devicePath(deviceId)
  const reply = await replyTo(() => homeserver.request(path, withProof("DELETE", proof, signal)), signal)
  if ("kind" in reply) return { kind: "trouble", trouble: reply }
  const { status, errcode } = reply
  if (status === 200 || (status === 404 && errcode === "M_NOT_FOUND")) return "done"
  const challenge = challengeOf(reply)
  if (challenge) return { kind: "proof-needed", challenge }
  // A homeserver that leaves sign-in to an OAuth server leaves this to it too.
  if (errcode === "M_UNRECOGNIZED") return accountPage(homeserver, deviceId, signal)
  return { kind: "trouble", trouble: troubleOf(reply) }
}

async function accountPage(
  homeserver: HomeserverPort,
  deviceId: string,
  signal: AbortSignal | undefined,
): Promise<SignOutReply> {
  const server = await findAuthServer((path) => homeserver.request(path, signal ? { signal } : {}), signal)
  if (server.kind === "trouble") return server
  const metadata = server.kind === "found" && "metadata" in server.value ? server.value.metadata : undefined
  const url = metadata && accountPageUrl(metadata, deviceId, homeserver.baseUrl)
  return url === undefined
    ? { kind: "trouble", trouble: { kind: "bad-answer", status: 404 } }
    : { kind: "page", url }
}

/** What the page is asked to do: the name in the specification, and the one that came before it (MSC4191). */
const ACTIONS = ["org.matrix.device_delete", "org.matrix.session_end"]

/** Matrix client-server API, "Account management"; undefined where there is no page, or none that we lead anybody to (R18, R19). */
function accountPageUrl(metadata: AuthMetadata, deviceId: string, baseUrl: string): string | undefined {
  const { account_management_uri: page, account_management_actions_supported: supported } = metadata
  if (typeof page !== "string" || urlProblem(page) !== undefined) return undefined
  if (isLoopbackUrl(page) && !isLoopbackUrl(baseUrl)) return undefined
  const url = new URL(page)
  const action = Array.isArray(supported) ? ACTIONS.find((name) => supported.includes(name)) : ACTIONS[0]
  // Without it the page itself has a list of devices.
  if (action !== undefined) {
    url.searchParams.set("action", action)
    url.searchParams.set("device_id", deviceId)
  }
  return url.href
}
