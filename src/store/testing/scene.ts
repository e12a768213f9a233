// Fetched when needed; here they are there at once, or virtual time would pass meanwhile.
import "../../protocol/channel/msc4108-2024Cipher.ts"
import "../../protocol/conversation/deviceGrant.ts"
import "../../protocol/conversation/ending.ts"
import "../../protocol/join.ts"
import "../../protocol/offers/msc4388.ts"
import "../greeting.ts"
import type { CodeKind, DialectName } from "../../protocol/dialect.ts"
import type {
  DevicePresence,
  DeviceTrust,
  HomeserverPort,
  SecretsBundle,
  TrustPort,
} from "../../protocol/ports.ts"
import { MemoryRendezvous } from "../../protocol/testing/memoryRendezvous.ts"
import { ScriptedPeer } from "../../protocol/testing/scriptedPeer.ts"
import { VirtualMachine } from "../../protocol/testing/virtualMachine.ts"
import { createLinkStore, type LinkPorts, type LinkStore } from "../linkStore.ts"
import type { Answer, LinkState, Step } from "../state.ts"
import { until } from "./until.ts"

export const SECRETS: SecretsBundle = {
  cross_signing: { master_key: "bWFzdGVy", self_signing_key: "c2VsZg", user_signing_key: "dXNlcg" },
  backup: { algorithm: "m.megolm_backup.v1.curve25519-aes-sha2", key: "YmFja3Vw", backup_version: "7" },
}

export const PROTOCOL = {
  type: "m.login.protocol",
  protocol: "device_authorization_grant",
  device_id: "NEWDEVICE",
  device_authorization_grant: {
    verification_uri: "https://auth.example/link",
    verification_uri_complete: "https://auth.example/link?code=ABCDEF",
  },
}

/** One link in virtual time: our store, a scripted homeserver, and new devices that do what a test says. */
export class Scene {
  readonly server = new MemoryRendezvous()
  readonly machine = new VirtualMachine((input, init) => this.server.fetch(input, init))
  /** The devices that exist. */
  readonly devices: Set<string>
  /** Every state that was ever shown. */
  readonly seen: LinkState[] = []
  lookUp = async (id: string): Promise<DevicePresence> => (this.devices.has(id) ? "present" : "absent")
  keys: () => DeviceTrust = () => "verified"
  grant: "offered" | "missing" | "unknown" = "offered"
  scans: readonly DialectName[] = ["msc4108-2024", "msc4388"]
  isWiped = false
  secrets = async (): Promise<SecretsBundle> => {
    if (this.isWiped) throw new Error("wiped")
    return SECRETS
  }
  readonly store: LinkStore
  /** Devices choose their keys by chance: of a hundred, one would have the digits of the link before, and be kept out (R7). */
  readonly #digitsOfLinks = new Set<string>()

  constructor(more: Partial<LinkPorts> = {}, devices = new Set(["OURS"])) {
    this.devices = devices
    this.server.now = this.machine.now
    this.store = createLinkStore({
      machine: this.machine,
      homeserver: this.#homeserver(),
      digitsOfLinks: this.#digitsOfLinks,
      ...more,
    })
    this.store.subscribe(() => this.seen.push(this.state))
  }

  get state(): LinkState {
    return this.store.getSnapshot().state
  }

  start(...codes: CodeKind[]): void {
    this.#digitsOfLinks.clear()
    this.store.start({ codes, scans: this.scans, trust: this.#trust() })
  }

  say(answer: Answer): void {
    this.store.answer(this.store.getSnapshot().run, answer)
  }

  cancel(): void {
    this.store.cancel(this.store.getSnapshot().run)
  }

  run<T>(work: Promise<T>): Promise<T> {
    return this.machine.run(work)
  }

  async at<S extends Step>(step: S): Promise<Extract<LinkState, { step: S }>> {
    return this.run(until(this.store, step))
  }

  /** From now on, a request of ours that writes is delivered at once, and the answer to it comes so much later. Milliseconds. */
  delayAnswersTo(method: "POST" | "PUT", ms: number): void {
    const { fetch } = this.server
    this.server.fetch = async (input, init) => {
      const response = await fetch(input, init)
      if (init?.method === method) await this.machine.sleep(ms)
      return response
    }
  }

  /** A new device that scans the code on the screen. */
  async scan(): Promise<ScriptedPeer> {
    const { qr } = await this.at("showing-code")
    return new ScriptedPeer(qr, this.server, this.machine)
  }

  /** Up to the check code, not yet typed. */
  async connect(code: CodeKind): Promise<ScriptedPeer> {
    this.start(code)
    const peer = await this.scan()
    await this.run(peer.connect())
    await this.at("entering-code")
    return peer
  }

  /** Up to the secure channel; the new device has not spoken. */
  async confirm(code: CodeKind): Promise<ScriptedPeer> {
    const peer = await this.connect(code)
    this.say({ kind: "check-code", digits: peer.checkCode })
    await this.at("awaiting-request")
    return peer
  }

  /** Up to the question whether to open the page. */
  async request(code: CodeKind, message: unknown = PROTOCOL): Promise<ScriptedPeer> {
    const peer = await this.confirm(code)
    await peer.say(message)
    await this.at("consent-needed")
    return peer
  }

  /** Up to `m.login.protocol_accepted`, which the new device has read. */
  async accept(code: CodeKind): Promise<ScriptedPeer> {
    const peer = await this.request(code)
    this.say({ kind: "consent-opened" })
    await this.run(peer.hear())
    return peer
  }

  /** The person consents, the new device signs in and says so. */
  async succeed(peer: Pick<ScriptedPeer, "say">): Promise<void> {
    this.devices.add("NEWDEVICE")
    await peer.say({ type: "m.login.success" })
  }

  #homeserver(): HomeserverPort {
    return {
      baseUrl: MemoryRendezvous.BASE_URL,
      serverName: "example.org",
      request: (path, init) => this.server.fetch(MemoryRendezvous.BASE_URL + path, init),
      lookUpDevice: (id) => this.lookUp(id),
      deviceName: async () => "New phone",
      lookUpTrust: async () => this.keys(),
      deviceGrant: async () => this.grant,
    }
  }

  #trust(): TrustPort {
    return {
      backup: "included",
      secrets: () => this.secrets(),
      wipe: () => {
        this.isWiped = true
      },
    }
  }
}
