import type { Fault, Request } from "../../protocol/testing/memoryRendezvous.ts"
import type { FaultName } from "./moves.ts"

const FAULTS: Record<FaultName, () => Fault> = {
  "lose-request": () => "lose-request",
  "lose-reply": () => "lose-reply",
  "502": () => new Response("<html>Bad gateway</html>", { status: 502 }),
  "429": () => Response.json({ errcode: "M_LIMIT_EXCEEDED", retry_after_ms: 2_000 }, { status: 429 }),
  "html-404": () => new Response("<html>no</html>", { status: 404 }),
  half: () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError("terminated")) })
    return new Response(body, { status: 200, headers: { etag: "x" } })
  },
}

/** Faults that wait for the next requests that fit. Deleting is best effort and always works here, so that it can be counted. */
export class ArmedFaults {
  #armed: { name: FaultName; method: string; times: number }[] = []

  arm(name: FaultName, method: string, times: number): void {
    this.#armed.push({ name, method, times })
  }

  clear(): void {
    this.#armed = []
  }

  next({ method }: Request): Fault | undefined {
    if (method === "DELETE") return undefined
    const fault = this.#armed.find((armed) => armed.times > 0 && ["any", method].includes(armed.method))
    if (!fault) return undefined
    fault.times -= 1
    return FAULTS[fault.name]()
  }
}
