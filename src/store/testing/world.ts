import { utf8 } from "../../protocol/bytes.ts"
import type { CodeKind } from "../../protocol/dialect.ts"
import type { Answer } from "../state.ts"
import { ArmedFaults } from "./faults.ts"
import { kindOf, KINDS, type AnswerName, type Move } from "./moves.ts"
import { NewDevices } from "./newDevices.ts"
import { missingForSecrets, recordOf, type RunRecord } from "./record.ts"
import { PROTOCOL, Scene, SECRETS } from "./scene.ts"

/** A scene in which a list of moves is played, and what has to be remembered to judge it. */
export class World {
  readonly scene = new Scene()
  readonly faults = new ArmedFaults()
  readonly runs: RunRecord[] = []
  readonly violations: string[] = []
  isDisposed = false
  readonly #peers = new NewDevices(this.scene)
  #knowsDevices = true

  constructor() {
    const { scene } = this
    // The same moves play the same way: chance is for keys, and for how long to wait.
    let chance = 1
    scene.machine.random = (length) =>
      Uint8Array.from({ length }, () => (chance = (chance * 48_271) % 2_147_483_647) & 0xff)
    scene.server.fault = (request) => this.faults.next(request)
    const lookUp = scene.lookUp.bind(scene)
    scene.lookUp = async (id) => {
      const presence = this.#knowsDevices ? await lookUp(id) : "unknown"
      this.runs.find(({ deviceId }) => deviceId === id)?.lookedUp.push(presence)
      return presence
    }
    scene.store.subscribe(() => {
      const { run, state } = scene.store.getSnapshot()
      if (run !== this.run?.id) this.violations.push("a dead run spoke")
      this.run?.states.push(state)
    })
  }

  get run(): RunRecord | undefined {
    return this.runs.at(-1)
  }

  /** Lets everything happen that takes no more than this time. */
  settle(ms = 0): Promise<void> {
    return this.scene.machine.pass(ms)
  }

  async play(move: Move): Promise<void> {
    const { scene } = this
    const id = this.run?.id ?? 0
    switch (move.kind) {
      case "cooperate":
        await this.#cooperate()
        break
      case "answer":
        this.#say(this.#answer(move.name), move.toDeadRun ? id - 1 : id)
        break
      case "cancel":
        scene.store.cancel(move.ofDeadRun ? id - 1 : id)
        break
      case "start":
        this.#start(move.codes)
        break
      case "dispose":
        this.isDisposed = true
        scene.store.dispose()
        break
      case "page":
        if (move.is === "left") scene.machine.leavePage()
        else scene.machine.setHidden(move.is === "hidden")
        break
      case "pass":
        await this.settle(move.ms)
        break
      case "scan":
        if (scene.state.step === "showing-code") await this.#peers.scan(scene.state.qr)
        break
      case "read":
        await this.#read()
        break
      case "misbehaviour":
        this.#peers.misbehave(move.how)
        break
      case "says":
        await this.#says(move.what)
        break
      case "device":
        this.#knowsDevices = move.is !== "unknown"
        if (move.is === "there") scene.devices.add(this.run?.deviceId ?? "")
        else if (move.is === "gone") scene.devices.delete(this.run?.deviceId ?? "")
        break
      case "fault":
        this.faults.arm(move.name, move.method, move.times)
        break
    }
    await this.settle()
  }

  #start(codes: readonly CodeKind[]): void {
    this.isDisposed = false
    const run = recordOf(this.scene.store.getSnapshot().run + 1)
    this.runs.push(run)
    const secrets = async () => {
      const missing = missingForSecrets(run)
      run.secretsTaken += 1
      if (missing.length > 0) this.violations.push(`secrets, but not: ${missing.join(", ")}`)
      return SECRETS
    }
    const wipe = (): void => {
      run.isWiped = true
    }
    this.scene.store.start({ codes, trust: { backup: "included", secrets, wipe } })
  }

  /** What fits the moment under this name. */
  #answer(name: AnswerName): Answer {
    const { checkCode } = this.#peers
    const kind = kindOf(name)
    if (kind === "check-code") {
      const wrong = checkCode === "42" ? "24" : "42"
      return { kind, digits: name === "check-code-right" ? checkCode : wrong }
    }
    if (kind !== "scanned") return { kind }
    if (name === "scanned-junk") return { kind, bytes: utf8("https://example.org") }
    const peer = this.#peers.show()
    if (name === "scanned-used") peer.write("somebody's INITIATE")
    return { kind, bytes: peer.qr }
  }

  #say(answer: Answer, id = this.run?.id ?? 0): void {
    const { scene, run } = this
    if (run?.id === id) {
      if (answer.kind === "check-code" && scene.state.step === "entering-code") run.typed = answer.digits
      if (answer.kind === "scanned" && scene.state.step === "scanning") run.isScannedByUs = true
    }
    scene.store.answer(id, answer)
  }

  async #read(): Promise<void> {
    if (await this.#peers.read()) this.run?.checkCodes.add(this.#peers.checkCode)
  }

  async #says(what: unknown): Promise<void> {
    const isSuccess = JSON.stringify(what) === '{"type":"m.login.success"}'
    if ((await this.#peers.say(what)) && isSuccess && this.run) this.run.hasSaidSuccess = true
  }

  /** Everybody does the next right thing, then so much time passes that the others notice. */
  async #cooperate(): Promise<void> {
    const { scene, run } = this
    const { state } = scene
    await this.#read()
    switch (state.step) {
      case "idle":
      case "linked":
      case "stopped":
        this.#start(this.runs.length % 3 === 2 ? [] : KINDS)
        break
      case "showing-code":
        await this.#peers.scan(state.qr)
        break
      case "renewal-paused":
        this.#say({ kind: "show-again" })
        break
      case "scan-warning":
        this.#say({ kind: "device-at-hand" })
        break
      case "scanning":
        this.#say(this.#answer("scanned-new"))
        break
      case "entering-code":
        this.#say(this.#answer("check-code-right"))
        break
      case "showing-check-code":
      case "awaiting-request":
        await this.#says({ ...PROTOCOL, device_id: run?.deviceId })
        break
      case "consent-needed":
        this.#say({ kind: "consent-opened" })
        break
      case "awaiting-consent":
        if (run && scene.devices.has(run.deviceId)) await this.#says({ type: "m.login.success" })
        else scene.devices.add(run?.deviceId ?? "")
        break
      case "preparing":
      case "connecting":
      case "checking-device":
      case "sharing-secrets":
        break
      // Of links of 2023, which are played in a world of their own.
      case "setting-up-crypto":
      case "comparing-code":
      case "proving-identity":
      case "waiting-for-token":
      case "awaiting-sign-in":
      case "verifying-device":
      case "giving-secrets":
      case "linked-unencrypted":
        break
    }
    await this.settle(1_000)
    await this.#read()
    await this.settle(600)
  }
}
