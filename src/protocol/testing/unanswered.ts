/** A request that nobody answers: it ends when it is cancelled, and only then. */
export const unanswered = (_path: string, { signal }: RequestInit = {}): Promise<Response> =>
  new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason)))
