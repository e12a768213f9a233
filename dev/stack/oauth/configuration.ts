import { generateKeyPairSync, randomBytes } from "node:crypto"
import type { Configuration, KoaContextWithOIDC, interactionPolicy } from "oidc-provider"
import type { Accounts } from "./accounts.ts"
import { interactionPath, matrixApi } from "./interaction.ts"
import type { OAuthOptions } from "./options.ts"
import { confirmCodePage, messagePage, typeCodePage } from "./pages.ts"
import { matrixScopes } from "./scopes.ts"

/** The paths of Matrix Authentication Service, so that nobody comes to depend on ours. */
export const routes = {
  authorization: "/authorize",
  token: "/oauth2/token",
  registration: "/oauth2/registration",
  revocation: "/oauth2/revoke",
  device_authorization: "/oauth2/device",
  code_verification: "/link",
  jwks: "/oauth2/keys.json",
}

export const introspectionPath = "/oauth2/introspect"
export const accountPath = "/account/"

/** oidc-provider's configuration for Matrix. `issuer` ends with a slash. */
export function configuration(
  issuer: string,
  accounts: Accounts,
  options: OAuthOptions,
  policy: interactionPolicy.DefaultPolicy,
): Configuration {
  const day = 24 * 3600
  return {
    routes,
    scopes: ["openid"],
    responseTypes: ["code"],
    clientAuthMethods: ["none"],
    clientDefaults: { id_token_signed_response_alg: "ES256", token_endpoint_auth_method: "none" },
    clientBasedCORS: () => true,
    pkce: { required: () => true },
    issueRefreshToken: (_context, client) => client.grantTypeAllowed("refresh_token"),
    rotateRefreshToken: true,
    // Revoking either token of a device signs the device out.
    revokeGrantPolicy: () => true,
    expiresWithSession: () => false,
    findAccount: (_context, id) =>
      accounts.has(id) ? { accountId: id, claims: () => ({ sub: id }) } : undefined,
    // Never a grant of an earlier consent: each consent is one Matrix device.
    loadExistingGrant: async (context) => {
      const id = context.oidc.result?.consent?.grantId
      return id === undefined ? undefined : context.oidc.provider.Grant.find(id)
    },
    interactions: { policy, url: (_context, { uid }) => interactionPath(uid) },
    discovery: {
      account_management_uri: `${issuer.replace(/\/$/, "")}${accountPath}`,
      account_management_actions_supported: [
        "org.matrix.devices_list",
        "org.matrix.device_view",
        "org.matrix.device_delete",
      ],
    },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    jwks: {
      keys: [{ ...generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" }) }],
    },
    ttl: {
      AccessToken: options.accessTokenTtl,
      AuthorizationCode: 60,
      DeviceCode: options.deviceCodeTtl,
      Grant: 14 * day,
      IdToken: 3600,
      Interaction: 3600,
      RefreshToken: 14 * day,
      Session: day,
    },
    renderError: (context, out) => {
      context.type = "html"
      context.body = messagePage("That did not work", out.error_description ?? out.error)
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      registration: { enabled: true },
      revocation: { enabled: true, allowedPolicy: () => true },
      deviceFlow: { enabled: options.deviceGrant, charset: "base-20", mask: "******", ...devicePages },
      // Only the scopes of a resource server survive oidc-provider unless they are known by name, and ours carry a device id.
      resourceIndicators: {
        enabled: true,
        defaultResource: () => matrixApi,
        useGrantedResource: () => true,
        getResourceServerInfo: (context) => ({
          scope: matrixScopes(askedScope(context)).join(" "),
          accessTokenFormat: "opaque",
          accessTokenTTL: options.accessTokenTtl,
        }),
      },
    },
  }
}

const devicePages: NonNullable<Configuration["features"]>["deviceFlow"] = {
  userCodeInputSource: (context, form, _out, problem) => {
    context.type = "html"
    context.body =
      problem?.name === "AbortedError"
        ? messagePage("Not allowed", "The device was not signed in. You can close this page.")
        : typeCodePage(form, problem && "That code is not valid, or no longer.")
  },
  userCodeConfirmSource: (context, form, client, _info, userCode) => {
    context.type = "html"
    context.body = confirmCodePage(form, client.clientName ?? "A device", userCode)
  },
  successSource: (context) => {
    context.type = "html"
    context.body = messagePage("Allowed", "The device is being signed in. You can close this page.")
  },
}

/** What was asked for at the start of this request's flow, wherever that is kept by now. */
function askedScope({ oidc: { params, entities } }: KoaContextWithOIDC): string {
  const { AuthorizationCode, DeviceCode, RefreshToken } = entities
  const scope = params?.scope ?? (AuthorizationCode ?? DeviceCode ?? RefreshToken)?.scope
  return typeof scope === "string" ? scope : ""
}
