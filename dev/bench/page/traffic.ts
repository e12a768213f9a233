import type { CDPSession } from "@playwright/test"

/** What a page asked for, in bytes as they went over the wire. */
export interface Traffic {
  /** Without preflights. */
  requests: number
  preflights: number
  javascript: number
  wasm: number
  other: number
}

interface Asked {
  /** Seconds since 1970. */
  at: number
  kind: "javascript" | "wasm" | "other"
  isPreflight: boolean
  bytes: number
}

/** Watches a page from now on. The function tells what was asked for until then (milliseconds since 1970). */
export function watchTraffic(tools: CDPSession): (until: number) => Traffic {
  const all = new Map<string, Asked>()
  tools.on("Network.requestWillBeSent", ({ requestId, wallTime, request }) => {
    if (request.url.startsWith("data:")) return
    all.set(requestId, { at: wallTime, kind: "other", isPreflight: request.method === "OPTIONS", bytes: 0 })
  })
  tools.on("Network.responseReceived", ({ requestId, response: { mimeType } }) => {
    const asked = all.get(requestId)
    if (!asked) return
    if (mimeType === "application/wasm") asked.kind = "wasm"
    if (mimeType === "text/javascript") asked.kind = "javascript"
  })
  tools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const asked = all.get(requestId)
    if (asked) asked.bytes = encodedDataLength
  })
  return (until) => {
    const asked = [...all.values()].filter(({ at }) => at * 1000 <= until)
    const bytes = (kind: Asked["kind"]) =>
      asked.reduce((sum, one) => sum + (one.kind === kind ? one.bytes : 0), 0)
    return {
      requests: asked.filter(({ isPreflight }) => !isPreflight).length,
      preflights: asked.filter(({ isPreflight }) => isPreflight).length,
      javascript: bytes("javascript"),
      wasm: bytes("wasm"),
      other: bytes("other"),
    }
  }
}
