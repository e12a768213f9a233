// Fetched when needed; here they are there at once, or virtual time would pass meanwhile.
import "../../protocol/channel/uncompared.ts"
import "../../protocol/conversation/loginToken.ts"
import "../../protocol/conversation/loginTokenEnding.ts"
import "../../protocol/conversation/newcomer.ts"
import "../../protocol/conversation/wrongIntent.ts"
import "../../protocol/offers/msc3906.ts"
import "../../protocol/qr/scanned.ts"
import "../greeting.ts"
import "../tokenLink.ts"
import { TokenScanningPeer, TokenShowingPeer } from "../../protocol/testing/tokenPeers.ts"
import type { LinkState } from "../state.ts"
import { FakeCrypto } from "./fakeCrypto.ts"
import { FakeTokens } from "./fakeTokens.ts"
import { Scene } from "./scene.ts"

export type TokenPeer = TokenScanningPeer | TokenShowingPeer

/** Who scans whose code. */
export const WAYS = ["we show", "we scan"] as const
export type Way = (typeof WAYS)[number]

export const NEW_KEY = "bmV3IGRldmljZSBrZXk"
export const SUCCESS = { type: "m.login.success", device_id: "NEWDEVICE", device_key: NEW_KEY }
export const CHOICE = { type: "m.login.protocol", protocol: "org.matrix.msc3906.login_token" }
export const GRANT_CHOICE = {
  type: "m.login.protocol",
  protocol: "device_authorization_grant",
  device_authorization_grant: {
    verification_url: "https://auth.example/link",
    verification_url_complete: "https://auth.example/link?code=ABCDEF",
  },
}

type Showing = ConstructorParameters<typeof TokenShowingPeer>[2]
type Protocol = "login_token" | "device_authorization_grant"

/** One link of 2023 in virtual time. Each step of it goes on from the one before. */
export class TokenScene extends Scene {
  readonly tokens: FakeTokens
  readonly crypto: FakeCrypto

  /** @param protocol how the new device is let in; the other one the homeserver does not have */
  constructor(protocol: Protocol = "login_token") {
    const devices = new Set(["OURS"])
    const tokens = new FakeTokens(devices)
    const crypto = new FakeCrypto()
    const fetched = async () => {
      await tokens.fetching()
      return tokens
    }
    super({ loginToken: { tokens: fetched, openCrypto: crypto.open } }, devices)
    this.tokens = tokens
    this.crypto = crypto
    this.scans = ["msc4108-2024", "msc4388", "msc3906"]
    this.grant = protocol === "login_token" ? "missing" : "offered"
    this.tokens.isOffered = protocol === "login_token" ? "offered" : "missing"
  }

  /** Up to the camera. */
  async openCamera(): Promise<void> {
    this.start()
    await this.at("scan-warning")
    this.say({ kind: "device-at-hand" })
    await this.at("scanning")
  }

  /** A new device that has our code, or whose code we have; there is no channel yet. */
  async greet(way: Way, showing?: Showing): Promise<TokenPeer> {
    if (way === "we show") {
      this.start("msc3906")
      const { qr } = await this.at("showing-code")
      return new TokenScanningPeer(qr, this.server, this.machine)
    }
    await this.openCamera()
    const peer = new TokenShowingPeer(this.server, this.machine, showing)
    this.say({ kind: "scanned", bytes: peer.qr })
    return peer
  }

  /** Up to the channel, about which nobody has said anything. */
  async meet(way: Way, showing?: Showing): Promise<TokenPeer> {
    const peer = await this.greet(way, showing)
    await this.run(peer.connect())
    await this.at("awaiting-request")
    return peer
  }

  /** Up to our offer, which the new device has read. */
  async offer(way: Way): Promise<TokenPeer> {
    const peer = await this.meet(way)
    if (way === "we scan") await peer.progress()
    await this.run(peer.hear())
    return peer
  }

  /** Up to the codes on both screens. */
  async compare(way: Way): Promise<TokenPeer> {
    const peer = await this.offer(way)
    await peer.say(this.grant === "offered" ? GRANT_CHOICE : CHOICE)
    await this.at("comparing-code")
    return peer
  }

  /** Up to the login token, which the new device has read; with OAuth to the page, which is open. */
  async approve(way: Way): Promise<TokenPeer> {
    const peer = await this.compare(way)
    this.say({ kind: "approve" })
    if (this.grant === "offered") {
      await this.at("consent-needed")
      this.say({ kind: "consent-opened" })
      await this.at("awaiting-consent")
    } else await this.run(peer.hear())
    return peer
  }

  /** The new device is there and says so. */
  async signIn(peer: Pick<TokenPeer, "say">): Promise<void> {
    this.devices.add("NEWDEVICE")
    this.crypto.published.set("NEWDEVICE", NEW_KEY)
    await peer.say(SUCCESS)
  }

  /** Up to `m.login.verified`, not yet read. With OAuth the keys are approved as well. */
  async verify(way: Way): Promise<TokenPeer> {
    const peer = await this.approve(way)
    await this.signIn(peer)
    if (this.grant === "offered") {
      await this.at("comparing-code")
      this.say({ kind: "approve" })
    }
    await this.at("giving-secrets")
    return peer
  }

  /** Every step that was shown, in turn; a step that was shown anew counts once. */
  get steps(): LinkState["step"][] {
    return this.seen.map(({ step }) => step).filter((step, i, all) => step !== all[i - 1])
  }
}

/** Nothing of the new device was signed, and the keys are gone. */
export const untouched = ({ crypto, isWiped }: TokenScene) => ({
  signed: crypto.signed,
  isWiped,
  isClosed: crypto.closed === crypto.opened,
})
export const UNTOUCHED = { signed: [], isWiped: true, isClosed: true }
