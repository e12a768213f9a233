import { createClient, type ICreateClientOpts } from "matrix-js-sdk"
import { silentLogger } from "../../../new-device/silentLogger.ts"

/** A sign-in, as an app keeps it. */
export interface Session {
  baseUrl: string
  accessToken: string
  userId: string
  deviceId: string
}

const KEY = "session"

export const keep = (session: Session): void => localStorage.setItem(KEY, JSON.stringify(session))

export function kept(): Session | undefined {
  const text = localStorage.getItem(KEY)
  return text === null ? undefined : JSON.parse(text)
}

export const clientOf = (
  session: Session,
  cryptoCallbacks: NonNullable<ICreateClientOpts["cryptoCallbacks"]> = {},
) => createClient({ ...session, cryptoCallbacks, logger: silentLogger })
