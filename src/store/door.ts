import type { Answer } from "./state.ts"

type Kind = Answer["kind"]
type AnswerOf<K extends Kind> = Extract<Answer, { kind: K }>

/** The one way in for the user's answers: what nobody asks for is dropped. */
export class Door {
  readonly #waiting = new Map<Kind, (answer: Answer) => void>()

  /** Resolves with the first answer of one of these kinds. Rejects when `signal` is aborted, with its reason. */
  ask<K extends Kind>(kinds: readonly K[], signal: AbortSignal): Promise<AnswerOf<K>> {
    return new Promise((resolve, reject) => {
      const isAsked = (answer: Answer): answer is AnswerOf<K> => kinds.some((kind) => kind === answer.kind)
      const close = (): void => {
        for (const kind of kinds) if (this.#waiting.get(kind) === receive) this.#waiting.delete(kind)
        signal.removeEventListener("abort", abort)
      }
      const receive = (answer: Answer): void => {
        if (!isAsked(answer)) return
        close()
        resolve(answer)
      }
      const abort = (): void => {
        close()
        reject(signal.reason)
      }
      if (signal.aborted) return abort()
      signal.addEventListener("abort", abort)
      for (const kind of kinds) this.#waiting.set(kind, receive)
    })
  }

  /** Whoever answers a state in the moment that it is told is not too early: the question follows before this reaches it. */
  answer(answer: Answer): void {
    queueMicrotask(() => this.#waiting.get(answer.kind)?.(answer))
  }
}
