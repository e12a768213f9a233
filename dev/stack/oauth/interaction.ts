import type { Interaction, KoaContextWithOIDC, Provider } from "oidc-provider"
import type { Accounts } from "./accounts.ts"
import { readBody } from "./middleware.ts"
import type { Middleware } from "./middleware.ts"
import { consentPage, signInPage } from "./pages.ts"
import { deviceIdOf, matrixScopes } from "./scopes.ts"

export const interactionPath = (uid: string): string => `/interaction/${uid}`

/** The resource whose scopes are the Matrix ones; see configuration.ts. */
export const matrixApi = "urn:matrix:client-server-api"

/** Sign-in and consent: the two questions that oidc-provider leaves to us. */
export function interaction(provider: Provider, accounts: Accounts): Middleware {
  return async (context, next) => {
    if (!context.path.startsWith(interactionPath(""))) return void (await next())
    const asked = await provider.interactionDetails(context.req, context.res)
    const form = new URLSearchParams(context.method === "POST" ? await readBody(context) : "")
    await (asked.prompt.name === "login" ? signIn(asked, form, context) : consent(asked, form, context))
  }

  async function signIn(
    asked: Interaction,
    form: URLSearchParams,
    context: KoaContextWithOIDC,
  ): Promise<void> {
    const username = form.get("username") ?? ""
    if (accounts.accepts(username, form.get("password") ?? "")) {
      return finish(context, { login: { accountId: username } })
    }
    context.type = "html"
    context.body = signInPage(
      await clientName(asked),
      form.size > 0 ? "Wrong username or password." : undefined,
    )
  }

  async function consent(
    asked: Interaction,
    form: URLSearchParams,
    context: KoaContextWithOIDC,
  ): Promise<void> {
    const user = asked.session?.accountId ?? ""
    const scope = String(asked.params.scope)
    const answer = form.get("answer")
    if (answer === "allow") {
      // A grant for each consent: one Matrix device can then be signed out without the others.
      const grant = new provider.Grant({ accountId: user, clientId: String(asked.params.client_id) })
      grant.addResourceScope(matrixApi, matrixScopes(scope).join(" "))
      if (scope.split(" ").includes("openid")) grant.addOIDCScope("openid")
      return finish(context, { consent: { grantId: await grant.save() } })
    }
    if (answer === "deny") {
      return finish(context, { error: "access_denied", error_description: "The user did not allow it." })
    }
    const deviceId = deviceIdOf(scope)
    const code = asked.deviceCode === undefined ? undefined : await provider.DeviceCode.find(asked.deviceCode)
    context.type = "html"
    context.body = consentPage({
      client: await clientName(asked),
      user,
      ...(deviceId !== undefined && { deviceId }),
      ...(code !== undefined && { userCode: code.userCode }),
    })
  }

  async function finish(
    context: KoaContextWithOIDC,
    result: Parameters<Provider["interactionResult"]>[2],
  ): Promise<void> {
    context.redirect(await provider.interactionResult(context.req, context.res, result))
    context.status = 303
  }

  async function clientName(asked: Interaction): Promise<string> {
    const client = await provider.Client.find(String(asked.params.client_id))
    return client?.clientName ?? "An app without a name"
  }
}
