import { toBase64, type Bytes } from "../protocol/bytes.ts"
import type { TrustPort } from "../protocol/ports.ts"
import type { BackupJudgement } from "./backup.ts"
import type { CrossSigningKeys } from "./identity.ts"

/**
 * Keeps checked keys in this closure and nowhere else (R9). `wipe` overwrites the bytes that it was given.
 *
 * @param backupKey needed when, and only when, the backup's judgement is `included`
 */
export function holdKeys(
  keys: CrossSigningKeys,
  backup: BackupJudgement,
  backupKey: Bytes | undefined,
): TrustPort {
  let wiped = false
  return {
    backup: backup.kind,
    async secrets() {
      if (wiped) throw new Error("the keys were wiped")
      const cross_signing = {
        master_key: toBase64(keys.master),
        self_signing_key: toBase64(keys.selfSigning),
        user_signing_key: toBase64(keys.userSigning),
      }
      if (backup.kind !== "included" || backupKey === undefined) return { cross_signing }
      const { algorithm, version } = backup
      return { cross_signing, backup: { algorithm, key: toBase64(backupKey), backup_version: version } }
    },
    wipe() {
      wiped = true
      for (const key of [keys.master, keys.selfSigning, keys.userSigning, backupKey]) key?.fill(0)
    },
  }
}
