/** Everything that is in the databases of this origin: each text, and each run of bytes as base64 and as characters. */
export async function readDatabases(): Promise<string[]> {
  const found: string[] = []
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name))
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store)
      const [keys, values] = await Promise.all([done(objects.getAllKeys()), done(objects.getAll())])
      collect([keys, values], found)
    }
    database.close()
  }
  return found
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error("not read"))
  })

function collect(value: unknown, found: string[]): void {
  if (typeof value === "string") found.push(value)
  const bytes = bytesOf(value)
  if (bytes) {
    const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")
    found.push(characters, btoa(characters))
  } else if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) collect(part, found)
  }
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  const isByte = (part: unknown) => typeof part === "number" && part >= 0 && part < 256
  return Array.isArray(value) && value.length > 0 && value.every(isByte) ? Uint8Array.from(value) : undefined
}
