import * as v from "valibot"

const Sync = v.object({ to_device: v.object({ events: v.array(v.unknown()) }) })
const Request = v.object({
  type: v.literal("m.secret.request"),
  sender: v.string(),
  content: v.object({
    action: v.literal("request"),
    requesting_device_id: v.string(),
    name: v.string(),
  }),
})
const Sent = v.object({ messages: v.record(v.string(), v.record(v.string(), v.unknown())) })

interface Asked {
  names: Set<string>
  /** Messages over Olm that were sent to it since it first asked. */
  sent: number
  /** Monotonic milliseconds. */
  lastChange: number
}

/** What the user's devices asked for, and how much was sent to them. */
export interface SecretRequests {
  /** The JSON of an answer of `GET /sync`. */
  received(sync: unknown): void
  /** The JSON of a `PUT /sendToDevice/m.room.encrypted` that the homeserver accepted. */
  sent(body: unknown): void
  /**
   * Whether every secret that this device asked for was sent to it: `all` that we hold, or what it asked for until now, nothing having
   * changed since a moment (monotonic milliseconds). Undefined as long as that is not so.
   */
  satisfied(deviceId: string): "all" | { since: number } | undefined
}

/**
 * Counts secret sharing from outside (Matrix client-server API, "Sharing secrets between devices"). A request is sent in the clear, so that
 * it names the device and the secret. The answer, `m.secret.send`, goes out over Olm, each secret in a message of its own, so that it can
 * only be counted. A name that is asked for twice counts once: the first request may have come before the device was verified, and those are
 * dropped. Secrets that we do not have are never sent, so that they do not count.
 *
 * @param held names of the secrets that we can give
 */
export function watchSecretRequests(
  userId: string,
  held: ReadonlySet<string>,
  now: () => number,
): SecretRequests {
  const devices = new Map<string, Asked>()
  return {
    received(sync) {
      if (!v.is(Sync, sync)) return
      for (const event of sync.to_device.events) {
        if (!v.is(Request, event) || event.sender !== userId || !held.has(event.content.name)) continue
        const { requesting_device_id: id, name } = event.content
        const asked = devices.get(id) ?? { names: new Set(), sent: 0, lastChange: 0 }
        asked.names.add(name)
        asked.lastChange = now()
        devices.set(id, asked)
      }
    },
    sent(body) {
      if (!v.is(Sent, body)) return
      for (const id of Object.keys(body.messages[userId] ?? {})) {
        const asked = devices.get(id)
        if (asked === undefined) continue
        asked.sent++
        asked.lastChange = now()
      }
    },
    satisfied(deviceId) {
      const asked = devices.get(deviceId)
      if (asked === undefined || asked.sent < asked.names.size) return undefined
      return asked.names.size === held.size ? "all" : { since: asked.lastChange }
    },
  }
}
