import { basename } from "node:path"

/**
 * Vite's `css.modules`, for whatever is built of `src`: every class begins with one word of ours and names the file that it comes from, so
 * that it meets none of a host's, and can be found.
 */
export const cssModules = {
  generateScopedName: (name: string, file: string): string =>
    `link-device-${basename(file.split("?")[0] ?? file, ".module.css")}-${name}`,
}

/**
 * Vite's `build.cssTarget`, for what stands in pages of others: browsers that know `light-dark()`. For older ones it would be written as
 * variables that only a `color-scheme` of our own sets, and the host's would decide nothing.
 */
export const cssTarget = ["chrome123", "edge123", "firefox121", "safari17.5"]
