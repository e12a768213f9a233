import * as v from "valibot"
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

const Grant = v.object({
  verification_uri: v.string(),
  /** matrix-sdk writes null when there is none. */
  verification_uri_complete: v.nullish(v.string()),
})

const chosen = {
  type: v.literal("m.login.protocol"),
  protocol: v.literal("device_authorization_grant"),
  device_id: v.string(),
}

/** The addresses nested, as in every text, or beside the protocol, as the coming matrix-sdk writes them over msc4388. */
const ProtocolChosen = v.union([
  v.object({ ...chosen, device_authorization_grant: Grant }),
  v.pipe(
    v.object({ ...chosen, ...Grant.entries }),
    v.transform(({ type, protocol, device_id, ...grant }) => ({
      type,
      protocol,
      device_id,
      device_authorization_grant: grant,
    })),
  ),
])

const OtherProtocol = v.object({
  type: v.literal("m.login.protocol"),
  protocol: v.pipe(
    v.string(),
    v.check((name) => name !== "device_authorization_grant"),
  ),
})

const Incoming = v.union([
  ProtocolChosen,
  OtherProtocol,
  v.object({ type: v.literal("m.login.success") }),
  v.object({ type: v.literal("m.login.declined") }),
  v.object({ type: v.literal("m.login.failure"), reason: v.fallback(v.optional(v.string()), undefined) }),
])

export type ProtocolRequest = v.InferOutput<typeof ProtocolChosen>

/** What the new device says, or `unreadable` with the type it claims, as far as there is one. */
export type Incoming = v.InferOutput<typeof Incoming> | { type: "unreadable"; claims: string | undefined }

/** Reads one message. Unknown fields are ignored, unknown types and malformed JSON become `unreadable`. */
export function readMessage(text: string): Incoming {
  const json = parse(text)
  const result = v.safeParse(Incoming, json)
  if (result.success) return result.output
  const typed = v.safeParse(v.object({ type: v.string() }), json)
  return { type: "unreadable", claims: typed.success ? typed.output.type.slice(0, 64) : undefined }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
