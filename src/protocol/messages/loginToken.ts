import * as v from "valibot"
import { parseJson } from "../rendezvous/request.ts"

/** What the existing device says in the conversation of 2023 (MSC3906, version 2, steps 2 to 19). */
export type Outgoing =
  /** `homeserver`: the base URL; only where the device grant is among them, whose new device has to find the OAuth server. */
  | { type: "m.login.protocols"; protocols: string[]; homeserver?: string }
  | { type: "m.login.approved"; login_token: string; homeserver: string }
  | { type: "m.login.declined" }
  | {
      type: "m.login.verified"
      verifying_device_id: string
      verifying_device_key: string
      master_key?: string
    }
  | { type: "m.login.failure"; reason: "unsupported" | "cancelled"; homeserver?: string }
  /** `intent` is our own. */
  | { type: "m.login.failure"; reason: "incompatible_intent"; intent: "login.reciprocate" }

const text = v.optional(v.nullish(v.string()))

/** The field's names in the text of 2023 and in RFC 8628 (R23). */
const Grant = v.object({
  verification_url: text,
  verification_url_complete: text,
  verification_uri: text,
  verification_uri_complete: text,
})

const messages = [
  v.object({ type: v.literal("m.login.progress") }),
  v.object({
    type: v.literal("m.login.protocol"),
    protocol: v.string(),
    device_authorization_grant: v.optional(Grant),
  }),
  /** Without the two: signed in without encryption (step 14). */
  v.object({ type: v.literal("m.login.success"), device_id: text, device_key: text }),
  v.object({
    type: v.literal("m.login.failure"),
    reason: v.fallback(v.optional(v.string()), undefined),
  }),
] as const

/** What the new device says, or `unreadable` with the type it claims, as far as there is one. */
export type Incoming =
  | v.InferOutput<(typeof messages)[number]>
  | { type: "unreadable"; claims: string | undefined }

/** Reads one message. Unknown fields are ignored, unknown types and malformed JSON become `unreadable`. */
export function readMessage(text: string): Incoming {
  for (const known of messages) {
    const message = parseJson<Incoming>(known, text)
    if (message) return message
  }
  const typed = parseJson(v.object({ type: v.string() }), text)
  return { type: "unreadable", claims: typed?.type.slice(0, 64) }
}
