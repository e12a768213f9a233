import type { Fault, Rule } from "./fault.ts"
import type { Asked } from "./http.ts"

/** A rule at work. */
export interface Armed {
  /** How often it has hit. */
  readonly fired: number
  disarm(): void
}

interface Working {
  rule: Rule
  path: RegExp
  /** What has to be answered before it may hit. */
  after: RegExp | undefined
  met: number
  fired: number
}

/** The rules of one proxy, and how many requests each has met. */
export class Rules {
  readonly #working = new Set<Working>()

  arm(rule: Rule): Armed {
    const after = rule.after === undefined ? undefined : new RegExp(rule.after)
    const working: Working = { rule, path: new RegExp(rule.path), after, met: 0, fired: 0 }
    this.#working.add(working)
    return {
      get fired() {
        return working.fired
      },
      disarm: () => void this.#working.delete(working),
    }
  }

  /** A request was answered with 200: what waited for it may hit from here on. */
  answered({ method, path }: Asked): void {
    for (const working of this.#working)
      if (working.after?.test(`${method} ${path}`)) working.after = undefined
  }

  /** The fault that hits a request, if one does. */
  dueBefore(asked: Asked, writes: number): Fault | undefined {
    return this.#due(asked, writes, undefined)
  }

  /** The fault that hits the answer to it, which brings a message. */
  dueAfter(asked: Asked, writes: number): Fault | undefined {
    return this.#due(asked, writes, "message")
  }

  #due(asked: Asked, writes: number, brings: Rule["brings"]): Fault | undefined {
    for (const working of this.#working) {
      const { rule } = working
      if (rule.brings !== brings || !fits(working, asked, writes)) continue
      working.met += 1
      const { nth = 1, times = 1 } = rule
      if (working.met < nth || (times !== "always" && working.met >= nth + times)) continue
      working.fired += 1
      return rule.fault
    }
    return undefined
  }
}

function fits({ rule, path, after }: Working, asked: Asked, writes: number): boolean {
  return (
    after === undefined &&
    rule.method.split("|").includes(asked.method) &&
    path.test(asked.path) &&
    (rule.origin === undefined || rule.origin === asked.headers.origin) &&
    (rule.afterWrites === undefined || rule.afterWrites === writes)
  )
}
