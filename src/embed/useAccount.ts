import { useInsertionEffect, useRef, useState } from "react"
import type { Account } from "./account.ts"
import { accountOf, type MatrixClientLike } from "./matrixClient.ts"

/** Whose devices it is about: a client of matrix-js-sdk, or an account for every other SDK. */
export type Who = { client: MatrixClientLike; account?: undefined } | { account: Account; client?: undefined }

/** Tells accounts apart: another device of the same user is another one. */
export const identityOf = ({ homeserver, userId, deviceId }: Account): string =>
  JSON.stringify([homeserver, userId, deviceId])

/**
 * The account that was passed. Undefined: the client is signed out.
 * @throws TypeError where neither or both were passed
 */
export function accountIn(component: string, { client, account }: Who): Account | undefined {
  if ((client === undefined) === (account === undefined))
    throw new TypeError(`link-new-device: <${component}> takes either \`client\` or \`account\``)
  return client ? accountOf(client) : account
}

/** One account object for as long as the component lives, which asks the newest that was passed: apps may make a new one in each render. */
export function useSteady(account: Account): Account {
  const newest = useRef(account)
  useInsertionEffect(() => {
    newest.current = account
  })
  const [steady] = useState((): Account => {
    const now = () => newest.current
    return {
      ...account,
      accessToken: () => now().accessToken(),
      refreshAccessToken: async (stale) => now().refreshAccessToken?.(stale),
      ...(account.exportSecrets && { exportSecrets: async () => now().exportSecrets?.() ?? gone() }),
      ...(account.openCrypto && { openCrypto: async () => now().openCrypto?.() ?? gone() }),
    }
  })
  return steady
}

function gone(): never {
  throw new Error("the account cannot do this any more")
}
