import type { Door } from "../ports.ts"
import { Accounts } from "./accounts.ts"
import { accountPath, configuration, introspectionPath, routes } from "./configuration.ts"
import { deviceAuthorization } from "./deviceAuthorization.ts"
import { devices } from "./devices.ts"
import { interaction } from "./interaction.ts"
import { introspection } from "./introspection.ts"
import { lastingMemory } from "./memory.ts"
import { loadOidcProvider } from "./oidcProvider.ts"
import type { OAuthOptions } from "./options.ts"
import { messagePage } from "./pages.ts"
import { registration } from "./registration.ts"
import type { SynapseClient } from "./synapseClient.ts"

export interface OAuthServer {
  /** With a trailing slash, like the issuer of Matrix Authentication Service. */
  issuer: string
  accounts: Accounts
  /** Makes a client known that does not register itself. */
  addClient(id: string, redirectUri: string): Promise<void>
}

/**
 * Serves Matrix sign-in (client-server API v1.15, "OAuth 2.0 API") behind `door`: authorization code with PKCE, device
 * grant, rotating refresh tokens, revocation, dynamic registration; and to Synapse, with the shared `secret`, introspection.
 */
export async function serveOAuth(
  door: Door,
  synapse: SynapseClient,
  secret: string,
  options: OAuthOptions,
): Promise<OAuthServer> {
  const { Provider, interactionPolicy } = await loadOidcProvider()
  const issuer = `${door.url}/`
  const accounts = new Accounts()
  const policy = interactionPolicy.base()
  const consent = policy.get("consent")
  consent?.checks.clear()
  consent?.checks.add(
    new interactionPolicy.Check(
      "always",
      "every device is asked about",
      (context) => context.oidc.result?.consent === undefined,
    ),
  )
  const adapter = await lastingMemory()
  const provider = new Provider(issuer, { ...configuration(issuer, accounts, options, policy), adapter })
  provider.on("server_error", (_context, error) => process.stderr.write(`OAuth server: ${error.stack}\n`))
  provider.use(registration(routes.registration, options.registration))
  provider.use(introspection(introspectionPath, provider, secret))
  provider.use(interaction(provider, accounts))
  provider.use(deviceAuthorization(options))
  provider.use(devices(synapse))
  provider.use(async (context, next) => {
    await next()
    if (context.path === accountPath)
      context.body = messagePage("Your account", "This development server has no account pages.")
  })
  const answer = provider.callback()
  door.server.on("request", (request, response) => void answer(request, response))
  const addClient = async (client_id: string, redirectUri: string): Promise<void> => {
    await adapter("Client").upsert(client_id, {
      client_id,
      client_name: client_id,
      redirect_uris: [redirectUri],
      response_types: ["code"],
      grant_types: ["authorization_code"],
      token_endpoint_auth_method: "none",
    })
  }
  return { issuer, accounts, addClient }
}
