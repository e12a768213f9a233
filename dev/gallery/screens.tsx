import type { ReactElement } from "react"
import { accountScreens } from "./accountScreens.tsx"
import { deviceScreens } from "./deviceScreens.tsx"
import { linkScreens } from "./linkScreens.tsx"
import { siteScreens, wholePages } from "./siteScreens.tsx"

/** Every screen by name, with literal data, in the order in which a user may see them. */
export const screens: Readonly<Record<string, ReactElement>> = {
  ...wholePages,
  ...siteScreens,
  ...accountScreens,
  ...linkScreens,
  ...deviceScreens,
}
