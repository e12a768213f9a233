// Fetched when needed; here it is there at once, or virtual time would pass meanwhile.
import "../offers/msc3906.ts"
import { openKey, sendKey, type UncomparedChannel } from "../channel/uncompared.ts"
import type { Uncompared } from "../conversation/loginToken.ts"
import { joinByCode } from "../join.ts"
import { UNSTABLE } from "../names3906.ts"
import { makeOffer } from "../offer.ts"
import type { HomeserverPort } from "../ports.ts"
import type { Code3906 } from "../qr/loginCode.ts"
import { readLoginCode } from "../qr/readLoginCode.ts"
import type { Rendezvous } from "../rendezvous/rendezvous.ts"
import { MemoryRendezvous } from "./memoryRendezvous.ts"
import { TokenScanningPeer, TokenShowingPeer } from "./tokenPeers.ts"
import { VirtualMachine } from "./virtualMachine.ts"

/** We and a new device of 2023 that have each other's keys; nobody has spoken. */
export interface TokenPair extends Uncompared {
  server: MemoryRendezvous
  machine: VirtualMachine
  homeserver: HomeserverPort
  peer: TokenScanningPeer | TokenShowingPeer
  channel: UncomparedChannel
  rendezvous: Rendezvous
  signal: AbortSignal
}

/** A homeserver that has the device grant and no devices; parts of it can be replaced. */
export const homeserverAt = (server: MemoryRendezvous): HomeserverPort => ({
  baseUrl: MemoryRendezvous.BASE_URL,
  serverName: "example.org",
  request: (path, init) => server.fetch(MemoryRendezvous.BASE_URL + path, init),
  lookUpDevice: async () => "absent",
  deviceName: async () => "New phone",
  lookUpTrust: async () => "no-keys",
  deviceGrant: async () => "missing",
})

/** The two devices meet by a code of ours or of theirs. @param algorithm the family of theirs */
export async function meetByCode(
  scannedBy: "us" | "them",
  algorithm: Code3906["algorithm"] = UNSTABLE,
): Promise<TokenPair> {
  const server = new MemoryRendezvous()
  const machine = new VirtualMachine((input, init) => server.fetch(input, init))
  server.now = machine.now
  const homeserver = homeserverAt(server)
  const { signal } = new AbortController()
  const met =
    scannedBy === "us"
      ? await weScan(new TokenShowingPeer(server, machine, { algorithm }), machine, signal)
      : await theyScan(server, machine, homeserver, signal)
  return { server, machine, homeserver, scannedBy, algorithm, signal, ...met }
}

async function weScan(peer: TokenShowingPeer, machine: VirtualMachine, signal: AbortSignal) {
  const { initiator, rendezvous } = await machine.run(joinByCode(codeIn(peer.qr), machine, signal))
  const channel = await machine.run(sendKey(initiator, rendezvous, signal))
  await machine.run(peer.connect())
  return { peer, channel, rendezvous }
}

async function theyScan(
  server: MemoryRendezvous,
  machine: VirtualMachine,
  homeserver: HomeserverPort,
  signal: AbortSignal,
) {
  const { qr, key, rendezvous } = await machine.run(makeOffer("msc3906", { machine, homeserver }, signal))
  const peer = new TokenScanningPeer(qr, server, machine)
  await peer.connect()
  const received = await machine.run(rendezvous.receive("scan", signal))
  const channel = await openKey(key, rendezvous, received)
  if (!channel) throw new Error("no channel")
  return { peer, channel, rendezvous }
}

export function codeIn(qr: Uint8Array): Code3906 {
  const read = readLoginCode(new Uint8Array(qr))
  if ("code" in read && read.code.dialect === "msc3906") return read.code
  throw new Error("no code of 2023")
}
