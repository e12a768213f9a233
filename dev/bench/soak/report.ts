import { PAGE_FLAT, type PageVerdict } from "./judgePage.ts"
import { FLAT, type Verdict } from "./judgePart.ts"
import type { SdkVerdict } from "./soakSdk.ts"

const seconds = (ms: number): string => (ms / 1000).toFixed(1)
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2)

/** A part in words and figures. */
export function partReport({
  name,
  links,
  failed,
  linked,
  verified,
  heap,
  sessions,
  left,
  leftWhenClosed,
  isWell,
}: Verdict): string {
  return [
    `${links} links, ${name}: ${failed.length} failed`,
    `  linked after      ${seconds(linked.median)} s (median), ${seconds(linked.p95)} s (95 %), ${seconds(linked.most)} s (most)`,
    `  seen verified     ${seconds(verified.median)} s (median), ${seconds(verified.p95)} s (95 %), ${seconds(verified.most)} s (most)`,
    `  heap, collected   ${megabytes(heap.warm)} MB when warm, ${megabytes(heap.last)} MB at the end: ${heap.perLink.toFixed(0)} bytes a link (flat: under ${FLAT})`,
    `  outside of it     ${heap.externalPerLink.toFixed(0)} bytes a link, and ${heap.wasmPerLink.toFixed(0)} of wasm memory`,
    `  sessions          ${sessions.used} used, ${sessions.deletedByUs} deleted by us, ${sessions.left} left on the server`,
    `  timers, listeners ${countsOf(left)} while the pages stay open, ${countsOf(leftWhenClosed)} when they are closed`,
    ...failed.map((why) => `  failed: ${why}`),
    isWell ? "  well" : "  NOT WELL",
  ].join("\n")
}

const countsOf = (left: Record<string, number>): string =>
  Object.entries(left)
    .map(([what, count]) => `${count} ${what}`)
    .join(", ") || "none left"

/** The same of the links on one page. */
export const pageReport = ({ links, failed, heap, perLink, last, sessions, isWell }: PageVerdict): string =>
  [
    `${links} links, on one page in a browser: ${failed.length} failed`,
    `  heap, collected   ${megabytes(heap.warm)} MB when warm, ${megabytes(heap.last)} MB at the end: ${heap.perLink.toFixed(0)} bytes a link (flat: under ${PAGE_FLAT})`,
    `  more a link       ${perLink.nodes.toFixed(2)} nodes, ${perLink.listeners.toFixed(2)} listeners, ${perLink.timers.toFixed(2)} timers`,
    `  at the end        ${last?.nodes} nodes, ${last?.listeners} listeners, ${last?.timers} timers, ${last?.workers} workers`,
    `  sessions          ${sessions.used} used, ${sessions.deletedByUs} deleted by us, ${sessions.left} left on the server`,
    ...failed.map((why) => `  failed: ${why}`),
    isWell ? "  well" : "  NOT WELL",
  ].join("\n")

/** And what matrix-js-sdk leaves without us. */
export const sdkReport = ({ devices, perDevice: { heap, external, wasm } }: SdkVerdict): string =>
  [
    `${devices} crypto devices of matrix-js-sdk alone, for comparison`,
    `  heap, collected   ${heap.toFixed(0)} bytes a device`,
    `  outside of it     ${external.toFixed(0)} bytes a device, and ${wasm.toFixed(0)} of wasm memory`,
  ].join("\n")
