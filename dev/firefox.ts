import { aptInstall, canInstall, firstThatStarts, placesOf } from "./programs.ts"
import type { Progress } from "./stack/progress.ts"

export const firefoxMissing =
  "No Firefox was found, and none could be installed, so no link was tried in it. Please install Firefox (on Debian: apt-get " +
  "install firefox-esr) and run the same command again."

/** The path of a Firefox that starts: the one named by FIREFOX, or one on the PATH. Only looks; `ensureFirefox` installs. */
export const findFirefox = (): Promise<string | undefined> =>
  firstThatStarts([process.env.FIREFOX ?? "", ...placesOf(["firefox-esr", "firefox"])], ["--version"])

/** A Firefox that is there already, or gets installed, as root on Debian. */
export async function ensureFirefox(progress: Progress): Promise<string | undefined> {
  if ((await findFirefox()) === undefined && canInstall()) await aptInstall("firefox-esr", progress)
  return findFirefox()
}
