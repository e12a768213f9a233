import type { Step } from "./state.ts"

/**
 * What happened in this page, for the report that a user may give to a helper when a link failed. In memory alone; what of it may
 * be told is decided where it is told (`src/components/report`).
 */
export type Entry = { at: number; step: Step } | Asked

interface Asked {
  /** As of `performance.now()`. */
  at: number
  method: string
  url: string
  /** Of HTTP, or the name of the error. */
  status: number | string
  /** Milliseconds. */
  took: number
}

/** More than a link needs; the oldest go. */
const LIMIT = 500

export const journal: Entry[] = []

export function note(entry: Entry): void {
  journal.push(entry)
  if (journal.length > LIMIT) journal.shift()
}

/** fetch, noted. Rejects as fetch does. */
export async function notedFetch(input: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> {
  const at = performance.now()
  const entry: Asked = {
    at,
    method: init?.method ?? "GET",
    url: input instanceof Request ? input.url : input.toString(),
    status: "no answer yet",
    took: 0,
  }
  note(entry)
  try {
    const response = await fetch(input, init)
    entry.status = response.status
    return response
  } catch (error) {
    entry.status = String(error).split(":", 1)[0] ?? ""
    throw error
  } finally {
    entry.took = performance.now() - at
  }
}
