const memories: WebAssembly.Memory[] = []

/** From now on, notes the memory of every WebAssembly module that is started without waiting, as matrix-js-sdk's is on Node. */
export function watchWasm(): void {
  const { Instance } = WebAssembly
  WebAssembly.Instance = class extends Instance {
    constructor(...args: ConstructorParameters<typeof Instance>) {
      super(...args)
      for (const exported of Object.values(this.exports))
        if (exported instanceof WebAssembly.Memory) memories.push(exported)
    }
  }
}

/** Bytes. It grows in steps of 64 kB, and is never given back. */
export const wasmBytes = (): number => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)
