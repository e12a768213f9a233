import { parseArgs } from "node:util"
import { command } from "../stack/process.ts"
import { tellOnStderr } from "../stack/progress.ts"
import { startProxiedStack } from "../stack/startStack.ts"
import { measureDevices } from "./page/devices.ts"
import { judge } from "./page/lighthouse.ts"
import { measureLink } from "./page/link.ts"
import { servePages } from "./page/pages.ts"
import { reportDevices, reportLighthouse, reportLink } from "./page/report.ts"

/**
 * The page as its user waits for it: npm run bench:page. From the address bar to the code on a slow phone, beside the least page with
 * matrix-js-sdk; what Lighthouse says of both; and the list of 5,000 devices. `--only link|lighthouse|devices`: one of them; `--times N`: how often
 * each page is loaded; `--json`: every figure instead of tables.
 */
command(async () => {
  const { values: options } = parseArgs({
    options: {
      only: { type: "string" },
      times: { type: "string", default: "5" },
      json: { type: "boolean", default: false },
    },
  })
  const wanted = (part: string) => options.only === undefined || options.only === part
  const times = Number(options.times)
  const stack = await startProxiedStack({ progress: tellOnStderr })
  tellOnStderr("Building both pages ...")
  const pages = await servePages(stack.homeserver)
  const say = (figures: object, lines: string[]) =>
    void process.stdout.write(`${options.json ? JSON.stringify(figures) : lines.join("\n\n")}\n\n`)
  try {
    if (wanted("link")) {
      const loads = await measureLink(pages, stack, times, tellOnStderr)
      say({ link: loads }, reportLink(loads))
    }
    if (wanted("lighthouse")) {
      const figures = await judge(pages, stack, tellOnStderr)
      say({ lighthouse: figures }, reportLighthouse(figures))
    }
    if (wanted("devices")) {
      const figures = await measureDevices(pages.site, stack, tellOnStderr)
      say({ devices: figures }, reportDevices(figures))
    }
  } finally {
    await pages.stop()
    await stack.stop()
  }
})
