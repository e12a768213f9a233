import { Stop } from "../../protocol/failure.ts"
import type { Move } from "./tokenMoves.ts"
import { NEW_KEY, type TokenScene } from "./tokenScene.ts"

type Turn<Kind extends Move["kind"]> = Extract<Move, { kind: Kind; is: string }>["is"]

/** From now on the account's list of devices has this one, lacks it, has it with another key, or does not answer. */
export function turnDevice(scene: TokenScene, id: string, is: Turn<"device">): void {
  const { devices, tokens, crypto } = scene
  tokens.knowsDevices = crypto.knowsKeys = is !== "unknown"
  if (is === "there" || is === "other-key") {
    devices.add(id)
    crypto.published.set(id, is === "there" ? NEW_KEY : "c29tZWJvZHkgZWxzZSdz")
  } else if (is === "gone") {
    devices.delete(id)
    crypto.published.delete(id)
  }
}

/** What the homeserver answers to the next request for a login token, after what it was told to answer before. */
export function turnTokens({ tokens }: TokenScene, is: Turn<"token">): void {
  if (is === "password") tokens.answers.push(tokens.challenge(["m.login.password"]))
  else if (is === "page") tokens.answers.push(tokens.challenge(["m.login.sso"]))
  else if (is === "uncertain") tokens.answers.push({ kind: "uncertain" })
  else if (is === "refused")
    tokens.answers.push({ kind: "refused", failure: { kind: "server", status: 403, errcode: undefined } })
  else tokens.answers.push({ kind: "wait", ms: is === "wait" ? 3_000 : 100_000 })
}

/** From now on our crypto device is set up and signs at once, slowly, not at all, or does not sign. */
export function turnCrypto({ crypto, machine }: TokenScene, is: Turn<"crypto">): void {
  crypto.settingUp = async (tell, signal) => {
    if (is === "lost") throw new Stop({ kind: "no-crypto", why: "keys-lost" })
    if (is !== "slow") return
    tell({ stage: "downloading", loaded: 1, total: undefined })
    await machine.sleep(3_000, signal)
  }
  crypto.signing = async () => {
    if (is === "not-signing") throw new Error("502")
  }
}
