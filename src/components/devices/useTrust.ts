import { useQuery } from "@tanstack/react-query"
import { type PublishedKeys, trustQuery } from "../../homeserver/deviceQueries.ts"
import type { DeviceTrust } from "../../protocol/ports.ts"

/** Undefined until it is judged. */
export const useTrust = (
  keys: PublishedKeys,
  userId: string,
  deviceId: string | undefined,
): DeviceTrust | undefined => {
  const query = trustQuery(keys, userId, deviceId ?? "")
  const { data } = useQuery({
    ...query,
    enabled: query.enabled === true && deviceId !== undefined,
    // A verdict that is kept keeps the whole answer that it is about, megabytes of some accounts.
    gcTime: 0,
  })
  return data
}
