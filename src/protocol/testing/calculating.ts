const { subtle } = crypto
let underWay = 0

/** Whether a result of WebCrypto is awaited. It calculates on another thread, where no turn of this one's events shows how far it is. */
export const isCalculating = (): boolean => underWay > 0

/** `crypto.subtle`, with its calls counted. */
const counted = new Proxy(subtle, {
  get(target, name) {
    const value: unknown = Reflect.get(target, name)
    if (typeof value !== "function") return value
    return async (...given: unknown[]): Promise<unknown> => {
      underWay += 1
      try {
        return await Reflect.apply(value, target, given)
      } finally {
        underWay -= 1
      }
    }
  },
})
Object.defineProperty(crypto, "subtle", { value: counted, configurable: true })
