import type { AuthProof, LoginTokenPort, LoginTokenReply } from "../../protocol/ports.ts"

/** A homeserver's login tokens: as many as are asked for, unless a test says what stands in the way. */
export class FakeTokens implements LoginTokenPort {
  readonly userId = "@me:hs.example"
  isOffered: "offered" | "missing" | "unknown" = "offered"
  /** Asked for where it is set. */
  password: string | undefined
  /** What happens while the part of our program that asks for them is fetched. */
  fetching = async (): Promise<void> => {}
  /** What it answers first, in turn. */
  readonly answers: LoginTokenReply[] = []
  /** Tokens that it has made. */
  readonly issued: string[] = []
  /** What it was asked with. */
  readonly proofs: (AuthProof | undefined)[] = []
  /** Whether it says which devices there are. */
  knowsDevices = true
  readonly #devices: ReadonlySet<string>

  /** @param devices the user's */
  constructor(devices: ReadonlySet<string>) {
    this.#devices = devices
  }

  offered = async () => this.isOffered

  issue = async (proof: AuthProof | undefined): Promise<LoginTokenReply> => {
    this.proofs.push(proof)
    const ordered = this.answers.shift()
    if (ordered) return ordered
    const isProved = this.password === undefined || proof?.["password"] === this.password
    if (!isProved) return this.challenge(["m.login.password"], proof !== undefined)
    const loginToken = `secret_login_token_${this.issued.length}`
    this.issued.push(loginToken)
    return { kind: "issued", loginToken }
  }

  /** What user-interactive authentication asks for. */
  challenge(stages: readonly string[], refused = false): LoginTokenReply {
    return {
      kind: "proof-needed",
      challenge: { session: "uia", flows: [stages], completed: [], refused },
    }
  }

  fallbackUrl = (stage: string, session: string) =>
    `https://hs.example/_matrix/client/v3/auth/${stage}/fallback/web?session=${session}`

  deviceIds = async () => (this.knowsDevices ? new Set(this.#devices) : undefined)
}
