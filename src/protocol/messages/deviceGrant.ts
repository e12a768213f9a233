import * as v from "valibot"
import { jsonOf } from "../json.ts"
import type { SecretsBundle } from "../ports.ts"

/** What the existing device says in the device-grant conversation (MSC4108, "Message reference"). */
export type Outgoing =
  /** `homeserver`: the field of 2024; `base_url`: that of 2025. Both are the base URL (R15). */
  | {
      type: "m.login.protocols"
      protocols: "device_authorization_grant"[]
      homeserver: string
      base_url?: string
    }
  | { type: "m.login.protocol_accepted" }
  | ({ type: "m.login.secrets" } & SecretsBundle)
  | { type: "m.login.failure"; reason: WireReason; homeserver?: string }

/** The reasons that the existing device may give (R14). */
export type WireReason =
  | "device_already_exists"
  | "device_not_found"
  | "unexpected_message_received"
  | "unsupported_protocol"
  | "user_cancelled"
  | "unable_to_open_verification_uri"

const DEVICE_GRANT = "device_authorization_grant"

const Typed = v.object({ type: v.string(), protocol: v.nullish(v.unknown()), reason: v.nullish(v.unknown()) })
const Device = v.object({ device_id: v.string() })
const Grant = v.object({
  verification_uri: v.string(),
  /** matrix-sdk writes null when there is none. */
  verification_uri_complete: v.nullish(v.string()),
})
const Nested = v.object({ [DEVICE_GRANT]: v.unknown() })

/** The new device wants this protocol, will have this id, and names where its user gives consent. */
export interface ProtocolRequest {
  type: "m.login.protocol"
  protocol: typeof DEVICE_GRANT
  device_id: string
  device_authorization_grant: v.InferOutput<typeof Grant>
}

/** What the new device says, or `unreadable` with the type it claims, as far as there is one. */
export type Incoming =
  | ProtocolRequest
  | { type: "m.login.protocol"; protocol: string }
  | { type: "m.login.success" | "m.login.declined" }
  | { type: "m.login.failure"; reason: string | undefined }
  | { type: "unreadable"; claims: string | undefined }

/** Reads one message. Unknown fields are ignored, unknown types and malformed JSON become `unreadable`. */
export function readMessage(text: string): Incoming {
  const json = jsonOf(text)
  if (!v.is(Typed, json)) return { type: "unreadable", claims: undefined }
  const { type, protocol, reason } = json
  const unreadable = { type: "unreadable", claims: type.slice(0, 64) } as const
  switch (type) {
    case "m.login.success":
    case "m.login.declined":
      return { type }
    case "m.login.failure":
      return { type, reason: typeof reason === "string" ? reason : undefined }
    case "m.login.protocol":
      if (protocol === DEVICE_GRANT) return requestIn(json) ?? unreadable
      return typeof protocol === "string" ? { type, protocol } : unreadable
    default:
      return unreadable
  }
}

/** The addresses are nested, as in every text, or beside the protocol, as the coming matrix-sdk writes them over msc4388. */
function requestIn(json: unknown): ProtocolRequest | undefined {
  const place = v.is(Nested, json) && v.is(Grant, json[DEVICE_GRANT]) ? json[DEVICE_GRANT] : json
  const grant = v.safeParse(Grant, place)
  if (!v.is(Device, json) || !grant.success) return undefined
  return {
    type: "m.login.protocol",
    protocol: DEVICE_GRANT,
    device_id: json.device_id,
    device_authorization_grant: grant.output,
  }
}
