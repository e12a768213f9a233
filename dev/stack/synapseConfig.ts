import { randomBytes } from "node:crypto"
import { writeFile } from "node:fs/promises"

/** Which rendezvous APIs Synapse offers. Only with delegated sign-in: in password mode Synapse refuses to start with them. */
export interface RendezvousApis {
  msc4108: boolean
  msc4388: "off" | "open" | "authenticated"
}

export interface SynapseConfig {
  directory: string
  port: number
  /** Where clients find it, without a trailing slash: itself, or a proxy before it. Its server name is the host of it. */
  publicUrl: string
  /** `endpoint` of the OAuth server and the secret shared with it, or how users sign in at Synapse itself. */
  auth: { kind: "oauth"; endpoint: string; secret: string; rendezvous: RendezvousApis } | PasswordAuth
}

/** Whether a signed-in device may get a login token for another one (MSC3882), and has to prove first who its user is. */
export type LoginTokens = false | { requireUiAuth: boolean }

interface PasswordAuth {
  kind: "password"
  /** For registering users. */
  secret: string
  loginTokens: LoginTokens
  /** Seconds that an access token lives where its device can refresh it. Default: Synapse's five minutes. */
  accessTokenTtl: number | undefined
  /** Seconds that a sign-in lasts, whatever is refreshed. Default: for ever. */
  sessionTtl: number | undefined
  passwords: boolean
  /** The issuer of the OpenID provider that users can sign in at. */
  sso?: string
}

/** As what Synapse is known to that provider, and where it is sent back to. */
export const ssoClient = "synapse"
export const ssoCallback = "/_synapse/client/oidc/callback"

const openWide = { per_second: 100_000, burst_count: 100_000 }

const rateLimits = {
  rc_message: openWide,
  rc_registration: openWide,
  rc_registration_token_validity: openWide,
  rc_login: { address: openWide, account: openWide, failed_attempts: openWide },
  rc_admin_redaction: openWide,
  rc_joins: { local: openWide, remote: openWide },
  rc_joins_per_room: openWide,
  rc_key_requests: openWide,
  rc_3pid_validation: openWide,
  rc_invites: { per_room: openWide, per_user: openWide, per_issuer: openWide },
  rc_third_party_invite: openWide,
  rc_media_create: openWide,
  rc_presence: { per_user: openWide },
  rc_delayed_event_mgmt: openWide,
  rc_reports: openWide,
  rc_room_creation: openWide,
  rc_user_directory: openWide,
}

/** Writes the configuration, logging set-up and signing key into `directory`. Returns the path of the configuration. */
export async function writeSynapseConfig({
  directory,
  port,
  publicUrl,
  auth,
}: SynapseConfig): Promise<string> {
  const base = {
    server_name: new URL(publicUrl).host,
    public_baseurl: `${publicUrl}/`,
    pid_file: `${directory}/synapse.pid`,
    signing_key_path: `${directory}/signing.key`,
    log_config: `${directory}/log.yaml`,
    media_store_path: `${directory}/media`,
    database: { name: "sqlite3", args: { database: `${directory}/synapse.sqlite` } },
    listeners: [
      {
        port,
        bind_addresses: ["127.0.0.1"],
        type: "http",
        tls: false,
        x_forwarded: false,
        resources: [{ names: ["client"], compress: false }],
      },
    ],
    report_stats: false,
    trusted_key_servers: [],
    suppress_key_server_warning: true,
    macaroon_secret_key: secret(),
    form_secret: secret(),
    ...rateLimits,
  }
  const delegated = auth.kind === "oauth" && {
    password_config: { enabled: false },
    matrix_authentication_service: { enabled: true, endpoint: auth.endpoint, secret: auth.secret },
    experimental_features: {
      msc4108_enabled: auth.rendezvous.msc4108,
      msc4388_mode: auth.rendezvous.msc4388,
    },
  }
  const password = auth.kind === "password" && passwordConfig(auth)
  const log = {
    version: 1,
    formatters: { line: { format: "%(asctime)s %(levelname)s %(name)s %(message)s" } },
    handlers: {
      file: { class: "logging.FileHandler", filename: `${directory}/synapse.log`, formatter: "line" },
    },
    root: { level: "WARNING", handlers: ["file"] },
    disable_existing_loggers: false,
  }
  // Synapse reads YAML, of which JSON is a part.
  await writeFile(`${directory}/log.yaml`, JSON.stringify(log))
  await writeFile(`${directory}/signing.key`, `ed25519 a_dev ${unpadded(randomBytes(32))}\n`)
  const path = `${directory}/homeserver.yaml`
  await writeFile(path, JSON.stringify({ ...base, ...delegated, ...password }))
  return path
}

function passwordConfig({ secret, loginTokens, passwords, sso, ...ttl }: PasswordAuth): object {
  return {
    registration_shared_secret: secret,
    // The quickest there is: these passwords protect nothing.
    bcrypt_rounds: 4,
    password_config: { enabled: passwords },
    ...(ttl.accessTokenTtl !== undefined && {
      refreshable_access_token_lifetime: `${ttl.accessTokenTtl}s`,
    }),
    ...(ttl.sessionTtl !== undefined && { session_lifetime: `${ttl.sessionTtl}s` }),
    ...(loginTokens && {
      login_via_existing_session: {
        enabled: true,
        require_ui_auth: loginTokens.requireUiAuth,
        token_timeout: "5m",
      },
    }),
    ...(sso !== undefined && {
      oidc_providers: [
        {
          idp_id: "development",
          idp_name: "the development server",
          issuer: sso,
          client_id: ssoClient,
          scopes: ["openid"],
          allow_existing_users: true,
          user_mapping_provider: { config: { localpart_template: "{{ user.sub }}" } },
        },
      ],
      // Sites here are on this machine, at ports that nobody knows yet: no page in between asks whether they are meant.
      sso: { client_whitelist: ["http://127.0.0.1:"] },
    }),
  }
}

const secret = (): string => randomBytes(16).toString("hex")

const unpadded = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "")
