/** In this order: most browsers also call themselves by the names after theirs. */
const browsers = [
  ["Edge", /\bEdg/],
  ["Opera", /\bOPR\//],
  ["Firefox", /\bFirefox\/|\bFxiOS\//],
  ["Chrome", /Chrom(e|ium)\/|\bCriOS\//],
  ["Safari", /\bSafari\//],
] as const

/** How the page's device is called in the user's list of devices, e.g. "Link new device (Chrome)". */
export function deviceName(app: string, userAgent: string): string {
  const found = browsers.find(([, pattern]) => pattern.test(userAgent))
  return found ? `${app} (${found[0]})` : app
}
