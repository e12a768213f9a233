import { expect } from "vitest"
import type { CodeKind } from "../../protocol/dialect.ts"
import { ShowingPeer } from "../../protocol/testing/showingPeer.ts"
import type { SlotPeer } from "../../protocol/testing/slotPeer.ts"
import { Scene } from "./scene.ts"

/** A new device with a channel to us, whose word it is now. */
export type Meet = (code: CodeKind) => Promise<{ scene: Scene; peer: SlotPeer }>

/** A camera of ours that runs, and a new device with a code for it. */
export async function scanning(code: CodeKind): Promise<{ scene: Scene; peer: ShowingPeer }> {
  const scene = new Scene()
  scene.start()
  await scene.at("scan-warning")
  scene.say({ kind: "device-at-hand" })
  await scene.at("scanning")
  return { scene, peer: new ShowingPeer(code, scene.server, scene.machine) }
}

/** Both ways to a channel. */
export const WAYS: Record<string, Meet> = {
  "we show": async (code) => {
    const scene = new Scene()
    return { scene, peer: await scene.confirm(code) }
  },
  "we scan": async (code) => {
    const { scene, peer } = await scanning(code)
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.run(peer.connect())
    await scene.at("showing-check-code")
    await scene.run(peer.hear())
    return { scene, peer }
  },
}

/** Nothing of the keys was sent, and they are gone. */
export function expectNoSecrets(scene: Scene): void {
  expect(scene.seen.some(({ step }) => step === "sharing-secrets" || step === "linked")).toBe(false)
  expect(scene.isWiped).toBe(true)
}
