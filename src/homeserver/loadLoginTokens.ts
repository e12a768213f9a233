import type { HomeserverPort, LoginTokenPort } from "../protocol/ports.ts"

/** Only a link of 2023 wants them. */
export const loadLoginTokens = (homeserver: HomeserverPort, userId: string): Promise<LoginTokenPort> =>
  import("./loginTokens.ts").then((module) => module.createLoginTokens(homeserver, userId))
