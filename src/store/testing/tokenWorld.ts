import type { CodeKind } from "../../protocol/dialect.ts"
import type { Answer } from "../state.ts"
import { ArmedFaults } from "./faults.ts"
import { TokenDevices } from "./tokenDevices.ts"
import { OUR_KEY, type Move, type Shown } from "./tokenMoves.ts"
import { pairOf, tokenRecordOf, type TokenRunRecord } from "./tokenRecord.ts"
import { CHOICE, GRANT_CHOICE, SUCCESS, TokenScene } from "./tokenScene.ts"
import { turnCrypto, turnDevice, turnTokens } from "./tokenTurns.ts"
import { watchSignatures, watchTokens } from "./tokenWatch.ts"

export const PASSWORD = "correct horse battery staple"

/** A scene of 2023 in which a list of moves is played, and what has to be remembered to judge it. */
export class TokenWorld {
  readonly scene = new TokenScene()
  readonly faults = new ArmedFaults()
  readonly runs: TokenRunRecord[] = []
  readonly violations: string[] = []
  readonly checkCodes = new Set<string>()
  isDisposed = false
  readonly #peers = new TokenDevices(this.scene)
  /** The link that the new device of the moment belongs to: it may outlive it. */
  #met: TokenRunRecord | undefined

  constructor() {
    const { scene } = this
    // The same moves play the same way: chance is for keys, and for how long to wait.
    let chance = 1
    scene.machine.random = (length) =>
      Uint8Array.from({ length }, () => (chance = (chance * 48_271) % 2_147_483_647) & 0xff)
    scene.server.fault = (request) => this.faults.next(request)
    scene.crypto.published.set("OURS", OUR_KEY)
    watchTokens(scene, this.runs, this.violations)
    watchSignatures(scene, this.runs, this.violations)
    scene.store.subscribe(() => {
      const { run, state } = scene.store.getSnapshot()
      if (run !== this.run?.id) this.violations.push("a dead run spoke")
      this.run?.states.push(state)
    })
  }

  get run(): TokenRunRecord | undefined {
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
        this.#say(this.#answer(move.name, move.shown), move.toDeadRun ? id - 1 : id)
        break
      case "cancel":
        scene.store.cancel(move.ofDeadRun ? id - 1 : id)
        break
      case "start":
        this.#letIn(move.letsIn)
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
        turnDevice(scene, this.run?.deviceId ?? "", move.is)
        break
      case "token":
        turnTokens(scene, move.is)
        break
      case "crypto":
        turnCrypto(scene, move.is)
        break
      case "fault":
        this.faults.arm(move.name, move.method, move.times)
        break
    }
    await this.settle()
  }

  /** Nothing is broken any more, and whoever can be asked answers. */
  mend(): void {
    this.scene.machine.setHidden(false)
    this.faults.clear()
    this.scene.tokens.answers.length = 0
  }

  #letIn(by: "token" | "grant" | "both"): void {
    this.scene.tokens.isOffered = by === "grant" ? "missing" : "offered"
    this.scene.grant = by === "token" ? "missing" : "offered"
  }

  #start(codes: readonly CodeKind[]): void {
    const { scene } = this
    this.isDisposed = false
    const run = tokenRecordOf(scene.store.getSnapshot().run + 1)
    this.runs.push(run)
    const secrets = () => {
      throw new Error("nobody but the crypto device takes the keys")
    }
    const wipe = (): void => {
      run.isWiped = true
    }
    scene.store.start({ codes, scans: scene.scans, trust: { backup: "included", secrets, wipe } })
  }

  /** What fits the moment under this name. */
  #answer(kind: Answer["kind"], shown: Shown): Answer {
    if (kind === "scanned") {
      this.#met = this.run
      return { kind, bytes: this.#peers.show(shown).qr }
    }
    if (kind === "password") return { kind, password: PASSWORD }
    if (kind === "check-code") return { kind, digits: "00" }
    return { kind }
  }

  #say(answer: Answer, id = this.run?.id ?? 0): void {
    const { run, scene } = this
    const { state } = scene
    if (run?.id === id && answer.kind === "approve" && state.step === "comparing-code" && !this.isDisposed)
      run.approved.add(state.about)
    scene.store.answer(id, answer)
  }

  async #read(): Promise<void> {
    const run = this.#met
    const text = await this.#peers.read()
    if (this.#peers.checkCode) this.checkCodes.add(this.#peers.checkCode)
    if (!run || text === undefined) return
    const { type } = JSON.parse(text)
    if (type === "m.login.approved") run.tokensRead += 1
    if (run.tokensRead > 1) this.violations.push("a second login token was sent")
    if (type === "m.login.verified" && run.signed.size === 0) this.violations.push("verified, but not signed")
  }

  async #says(what: unknown): Promise<void> {
    const run = this.#met
    if (!(await this.#peers.say(what)) || !run || typeof what !== "object" || what === null) return
    if ("device_id" in what && "device_key" in what) run.told.add(pairOf(what.device_id, what.device_key))
  }

  /** What the new device says to what is on offer. */
  async #choose(): Promise<void> {
    const { scene } = this
    const run = this.#met
    if (run) run.usesGrant = scene.tokens.isOffered === "missing"
    await this.#says(scene.tokens.isOffered === "offered" ? CHOICE : GRANT_CHOICE)
  }

  async #signIn(): Promise<void> {
    const { run, scene } = this
    if (!run) return
    if (scene.devices.has(run.deviceId)) await this.#says({ ...SUCCESS, device_id: run.deviceId })
    else turnDevice(scene, run.deviceId, "there")
  }

  /** Everybody does the next right thing, then so much time passes that the others notice. */
  async #cooperate(): Promise<void> {
    const { scene, run } = this
    const { state } = scene
    await this.#read()
    switch (state.step) {
      case "idle":
      case "linked":
      case "linked-unencrypted":
      case "stopped":
        this.#start(this.runs.length % 3 === 2 ? [] : ["msc3906"])
        break
      case "showing-code":
        if (state.code === "msc3906") {
          this.#met = run
          await this.#peers.scan(state.qr)
        } else this.#say({ kind: "other-code" })
        break
      case "renewal-paused":
        this.#say({ kind: "show-again" })
        break
      case "scan-warning":
        this.#say({ kind: "device-at-hand" })
        break
      case "scanning":
        this.#say(this.#answer("scanned", "new"))
        break
      case "awaiting-request":
        await this.#choose()
        break
      case "comparing-code":
        this.#say({ kind: "approve" })
        break
      case "proving-identity":
        this.#say(this.#answer(state.stage.kind === "password" ? "password" : "proof-page-done", "new"))
        break
      case "consent-needed":
        this.#say({ kind: "consent-opened" })
        break
      case "awaiting-sign-in":
      case "awaiting-consent":
        await this.#signIn()
        break
      case "giving-secrets":
        scene.crypto.giveTo(run?.deviceId ?? "")
        break
      case "preparing":
      case "setting-up-crypto":
      case "connecting":
      case "waiting-for-token":
      case "checking-device":
      case "verifying-device":
      case "entering-code":
      case "showing-check-code":
      case "sharing-secrets":
        break
    }
    await this.settle(1_000)
    await this.#read()
    await this.settle(600)
  }
}
