import { fileURLToPath } from "node:url"

/** The root of the checkout, with a trailing slash. */
export const root = fileURLToPath(new URL("../../", import.meta.url))

/** Whatever is built once and used again; ignored by git, may be deleted at any time. */
export const cache = `${root}.cache/`
