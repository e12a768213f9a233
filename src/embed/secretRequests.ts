import type { Machine } from "../protocol/ports.ts"
import type { MatrixClientLike, ToDeviceEvent } from "./matrixClient.ts"

/**
 * A device asks for each secret in a message of its own, and the client answers each by itself as it comes in. After so long a silence it has
 * asked for all that it wants, and was answered. Milliseconds.
 */
const QUIET_MS = 3_000
const INTERVAL_MS = 250

/**
 * Watches for the secrets that the user's devices ask this client for (Matrix client-server API, "Sharing secrets between devices").
 * @param now monotonic milliseconds
 */
export function watchRequests(
  client: Pick<MatrixClientLike, "on" | "removeListener">,
  userId: string,
  now: () => number,
) {
  const lastAsked = new Map<string, number>()
  const listen = (event: ToDeviceEvent): void => {
    if (event.getType() !== "m.secret.request" || event.getSender() !== userId) return
    const { action, requesting_device_id: id } = event.getContent()
    if (action === "request" && typeof id === "string") lastAsked.set(id, now())
  }
  client.on("toDeviceEvent", listen)
  return {
    async untilAnswered(deviceId: string, machine: Machine, signal?: AbortSignal): Promise<"given"> {
      for (;;) {
        const asked = lastAsked.get(deviceId)
        if (asked !== undefined && now() - asked >= QUIET_MS) return "given"
        await machine.sleep(INTERVAL_MS, signal)
      }
    },
    stop: () => void client.removeListener("toDeviceEvent", listen),
  }
}
