import type { Uncompared } from "../protocol/conversation/loginToken.ts"
import { Stop } from "../protocol/failure.ts"
import { fetched } from "../protocol/fetched.ts"
import type { CryptoSetUp } from "./cryptoSetUp.ts"
import type { Reached, RunPorts } from "./run.ts"
import type { LinkState } from "./state.ts"

/** The states that a link can end in, if it does not stop. */
export type Linked = Extract<LinkState, { step: "linked" | "linked-unencrypted" }>

/** The conversation of 2023 between the store and the new device; none of it is loaded before. Throws `Stop`. */
export async function linkByToken(
  met: Uncompared,
  ports: RunPorts,
  crypto: CryptoSetUp | undefined,
  reached: Reached,
  enter: (state: LinkState) => void,
  signal: AbortSignal,
): Promise<Linked> {
  const { door, machine, homeserver, trust, loginToken: ports2023 } = ports
  if (!ports2023 || !crypto) throw new Stop({ kind: "bug", what: "a code of 2023 where none is possible" })
  // Also while the rest is fetched the new device can be told.
  const loadEnding = () => import("../protocol/conversation/loginTokenEnding.ts")
  reached.tellPeer = async (failure, limit) => {
    const { tellFailure } = await loadEnding()
    await tellFailure(met.channel, failure, homeserver.baseUrl, limit)
  }
  const load = () =>
    Promise.all([
      import("../protocol/conversation/loginToken.ts"),
      import("../protocol/conversation/newcomer.ts"),
      ports2023.tokens(),
      loadEnding(),
    ])
  const [{ loginToken }, { newcomer }, tokens] = await fetched(load, machine, signal)
  const end = await loginToken(
    met,
    {
      machine,
      homeserver,
      tokens,
      tell: enter,
      crypto: (limit) => crypto.ready(enter, limit),
      remember: (before) => {
        reached.lookForNewcomer = (limit) => newcomer(tokens, before, limit)
      },
      untilDecided: async (limit) => (await door.ask(["approve", "decline"], limit)).kind,
      untilPassword: async (limit) => (await door.ask(["password"], limit)).password,
      untilPageDone: (limit) => door.ask(["proof-page-done"], limit),
      untilOpened: (limit) => door.ask(["consent-opened"], limit),
      untilNotOpened: (limit) => door.ask(["page-did-not-open"], limit),
      untilEnough: (limit) => door.ask(["stop-waiting"], limit),
    },
    signal,
  )
  if (end.kind === "unencrypted") return { step: "linked-unencrypted", device: end.device }
  const { device, secrets } = end
  // It was seen as we signed it, before the new device was told.
  return { step: "linked", device, trust: "verified", backup: trust.backup, secrets }
}
