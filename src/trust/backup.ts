import * as v from "valibot"
import { ask, shaped, type Answer } from "../homeserver/answer.ts"
import { toBase64, type Bytes } from "../protocol/bytes.ts"
import { x25519 } from "../protocol/curves/curves.ts"
import type { HomeserverPort } from "../protocol/ports.ts"

const ALGORITHM = "m.megolm_backup.v1.curve25519-aes-sha2"

const BackupVersion = v.object({ version: v.string(), algorithm: v.string(), auth_data: v.unknown() })
export type BackupVersion = v.InferOutput<typeof BackupVersion>
const AuthData = v.object({ public_key: v.string() })

/** The current key backup: `GET /room_keys/version` (Matrix client-server API, "Server-side key backups"). */
export function currentBackup(
  homeserver: HomeserverPort,
  signal?: AbortSignal,
): Promise<Answer<BackupVersion>> {
  const init = { cache: "no-store", ...(signal && { signal }) } as const
  return ask(
    () => homeserver.request("/_matrix/client/v3/room_keys/version", init),
    shaped((body) => v.is(BackupVersion, body)),
    signal,
  )
}

/** The backup's part of the bundle, or why there is none: `left-out` when the stored key is not the current backup's. */
export type BackupJudgement =
  | { kind: "included"; algorithm: string; version: string }
  | { kind: "none" }
  | { kind: "left-out" }

/** Compares the stored backup key with the current backup (R9): a mismatched key, version or algorithm is never given away. */
export async function judgeBackup(
  current: BackupVersion | undefined,
  key: Bytes | undefined,
): Promise<BackupJudgement> {
  if (current === undefined) return { kind: "none" }
  const { algorithm, version, auth_data } = current
  if (algorithm !== ALGORITHM || key === undefined || !v.is(AuthData, auth_data)) return { kind: "left-out" }
  const publicKey = auth_data.public_key.replace(/=+$/, "")
  return toBase64(await x25519.publicKeyOf(key)) === publicKey
    ? { kind: "included", algorithm, version }
    : { kind: "left-out" }
}
