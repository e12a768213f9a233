import type { NewDevice, Step } from "../state.ts"
import { CHOICE, SUCCESS, WAYS, TokenScene, type TokenPeer, type Way } from "./tokenScene.ts"

/** How long things take that a moment waits for. Milliseconds. */
const SLOW = 20_000

/** A moment of a link of 2023 at which something may happen to it. */
export interface Moment {
  name: string
  step: Step
  /** What the homeserver lets new devices in by. */
  protocol: "login_token" | "device_authorization_grant"
  reach: (scene: TokenScene, way: Way) => Promise<TokenPeer>
  only?: Way
  /** What has to be said of the new device, if the link ends here by our own doing or by time (R5). */
  aftermath: "none" | "watching" | "signed-in"
  device?: Pick<NewDevice, "id">
}

const before = { protocol: "login_token", aftermath: "none" } as const
const device = { id: "NEWDEVICE" }

const approving = async (scene: TokenScene, way: Way, step: Step): Promise<TokenPeer> => {
  const peer = await scene.compare(way)
  scene.say({ kind: "approve" })
  await scene.at(step)
  return peer
}

/** Nothing is decided here, or no token has left yet. */
const BEFORE: Moment[] = [
  { ...before, name: "its request is due", step: "awaiting-request", reach: (s, way) => s.offer(way) },
  {
    ...before,
    name: "our cryptography is set up",
    step: "setting-up-crypto",
    // Where we show a code it is set up before.
    only: "we scan",
    reach: async (scene, way) => {
      scene.crypto.settingUp = (_tell, signal) => scene.machine.sleep(SLOW, signal)
      const peer = await scene.offer(way)
      await peer.say(CHOICE)
      await scene.at("setting-up-crypto")
      return peer
    },
  },
  { ...before, name: "the codes are compared", step: "comparing-code", reach: (s, way) => s.compare(way) },
  {
    ...before,
    name: "the password is due",
    step: "proving-identity",
    reach: async (scene, way) => {
      scene.tokens.password = "correct horse"
      return approving(scene, way, "proving-identity")
    },
  },
  {
    ...before,
    name: "the homeserver makes us wait",
    step: "waiting-for-token",
    reach: async (scene, way) => {
      scene.tokens.answers.push({ kind: "wait", ms: SLOW })
      return approving(scene, way, "waiting-for-token")
    },
  },
  {
    ...before,
    name: "the page is to be opened",
    step: "consent-needed",
    protocol: "device_authorization_grant",
    reach: (scene, way) => approving(scene, way, "consent-needed"),
  },
]

/** The new device may sign in. */
const SIGNING_IN: Moment[] = [
  {
    name: "it has the login token",
    step: "awaiting-sign-in",
    protocol: "login_token",
    aftermath: "watching",
    reach: (scene, way) => scene.approve(way),
  },
  {
    name: "the page is open",
    step: "awaiting-consent",
    protocol: "device_authorization_grant",
    aftermath: "watching",
    reach: (scene, way) => scene.approve(way),
  },
]

/** It says that it has signed in. */
const SIGNED_IN: Moment[] = [
  {
    name: "the keys are approved",
    step: "comparing-code",
    protocol: "device_authorization_grant",
    aftermath: "signed-in",
    device,
    reach: async (scene, way) => {
      const peer = await scene.approve(way)
      await scene.signIn(peer)
      await scene.at("comparing-code")
      return peer
    },
  },
  {
    name: "its key is looked for",
    step: "checking-device",
    protocol: "login_token",
    aftermath: "watching",
    device,
    reach: async (scene, way) => {
      const peer = await scene.approve(way)
      await peer.say(SUCCESS)
      await scene.at("checking-device")
      return peer
    },
  },
]

export const CANCELLABLE = [...BEFORE, ...SIGNING_IN, ...SIGNED_IN]

/** What no cancel takes back. */
export const TOO_LATE: Moment[] = [
  {
    name: "it is signed",
    step: "verifying-device",
    protocol: "login_token",
    aftermath: "signed-in",
    device,
    reach: async (scene, way) => {
      scene.crypto.signing = (signal) => scene.machine.sleep(5_000, signal)
      const peer = await scene.approve(way)
      await scene.signIn(peer)
      await scene.at("verifying-device")
      return peer
    },
  },
  {
    name: "its secrets are waited for",
    step: "giving-secrets",
    protocol: "login_token",
    aftermath: "signed-in",
    device,
    reach: (scene, way) => scene.verify(way),
  },
]

/** Each of them, whoever scans: for `test.each`. */
export const bothWays = (moments: readonly Moment[]): [way: Way, name: string, moment: Moment][] =>
  WAYS.flatMap((way) =>
    moments
      .filter(({ only }) => !only || only === way)
      .map((moment): [Way, string, Moment] => [way, moment.name, moment]),
  )

/** A scene at this moment. */
export async function atMoment(moment: Moment, way: Way): Promise<{ scene: TokenScene; peer: TokenPeer }> {
  const scene = new TokenScene(moment.protocol)
  return { scene, peer: await moment.reach(scene, way) }
}
