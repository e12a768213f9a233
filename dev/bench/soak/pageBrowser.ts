import { type Browser, chromium } from "@playwright/test"
import { chromiumFlags, chromiumMissing, findChromium } from "../../browser.ts"
import { INTERPRETED } from "./measured.ts"

/** A browser in which a page's heap can be compared with itself an hour later. */
export async function launchForHeap(): Promise<Browser> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error(chromiumMissing)
  return chromium.launch({
    executablePath,
    args: [...chromiumFlags(executablePath), `--js-flags=${INTERPRETED.join(" ")}`],
  })
}
