import {
  ServerSideSecretStorageImpl,
  type AccountDataClient,
  type SecretStorageKey,
} from "matrix-js-sdk/lib/secret-storage.js"
import type { JsonObject } from "../homeserver/accountData.ts"
import type { Bytes } from "../protocol/bytes.ts"
import { privateKey } from "./identity.ts"
import { Locked } from "./problem.ts"
import type { KeyDescription } from "./storageKey.ts"

/** Reads account data of one type; undefined when there is none. May throw Locked. */
export type ReadAccountData = (type: string) => Promise<JsonObject | undefined>

/** Decrypts one secret: its 32 bytes, or undefined when it is not stored for this key. Throws Locked `damaged`. */
export type OpenSecret = (name: SecretStorageKey) => Promise<Bytes | undefined>

/**
 * Opens secret storage with a key, for reading (Matrix client-server API, "Secret storage").
 *
 * @throws Locked `wrong-key` when the key does not make the description's MAC
 */
export async function openStorage(
  read: ReadAccountData,
  keyId: string,
  description: KeyDescription,
  key: Bytes,
): Promise<OpenSecret> {
  const storage = new ServerSideSecretStorageImpl(readOnly(read), {
    getSecretStorageKey: async ({ keys }) => (Object.hasOwn(keys, keyId) ? [keyId, key] : null),
  })
  if (!(await isRightKey(storage, key, description))) throw new Locked("wrong-key")
  return async (name) => {
    try {
      const stored = await storage.isStored(name)
      if (stored === null || !Object.hasOwn(stored, keyId)) return undefined
      return privateKey((await storage.get(name)) ?? "")
    } catch (cause) {
      throw cause instanceof Locked ? cause : new Locked("damaged", { cause })
    }
  }
}

async function isRightKey(
  storage: ServerSideSecretStorageImpl,
  key: Bytes,
  { algorithm, iv, mac }: KeyDescription,
): Promise<boolean> {
  try {
    return await storage.checkKey(key, { ...UNUSED_BY_THE_CHECK, algorithm, iv, mac })
  } catch (cause) {
    // The initialisation vector is not base64, or not 16 bytes long.
    throw new Locked("unsupported", { cause })
  }
}

const UNUSED_BY_THE_CHECK = {
  name: "",
  passphrase: { algorithm: "m.pbkdf2", iterations: 1, salt: "" },
} as const

/** Reading needs this one member of the SDK's interface; the others are for writing. */
function readOnly(read: ReadAccountData): AccountDataClient {
  const reader = { getAccountDataFromServer: async (type: string) => (await read(type)) ?? null }
  return reader as Pick<AccountDataClient, "getAccountDataFromServer"> as AccountDataClient
}
