import { availableParallelism, loadavg } from "node:os"
import { parseArgs } from "node:util"
import { command } from "../stack/process.ts"
import { tellOnStderr } from "../stack/progress.ts"
import { startProxiedStack } from "../stack/startStack.ts"
import { measureDevices } from "./page/devices.ts"
import { judge } from "./page/lighthouse.ts"
import { measureLink } from "./page/link.ts"
import { servePages } from "./page/pages.ts"
import { reportDevices, reportLighthouse, reportLink } from "./page/report.ts"
import { versions } from "./page/versions.ts"

const parts = ["link", "lighthouse", "devices"] as const
type Part = (typeof parts)[number]

/**
 * The page as its user waits for it: npm run bench:page. From the address bar to the code on a slow phone, beside the least page with
 * matrix-js-sdk; what Lighthouse says of both; and a list of 5,000 devices. `--only link|lighthouse|devices`: one of them; `--times N`: how
 * often each page is loaded; `--json`: every figure instead of tables.
 */
command(async () => {
  const { values: options } = parseArgs({
    options: {
      only: { type: "string" },
      times: { type: "string", default: "5" },
      json: { type: "boolean", default: false },
    },
  })
  const wanted = parts.filter((part) => options.only === undefined || options.only === part)
  if (wanted.length === 0) throw new Error(`--only takes one of ${parts.join(", ")}`)
  const measuredWith = await versions()
  const stack = await startProxiedStack({ progress: tellOnStderr })
  tellOnStderr("Building both pages ...")
  const pages = await servePages(stack.homeserver)
  const measure = async (part: Part): Promise<{ figures: object; report: string[] }> => {
    switch (part) {
      case "link": {
        const figures = await measureLink(pages, stack, Number(options.times), tellOnStderr)
        return { figures, report: reportLink(figures) }
      }
      case "lighthouse": {
        const figures = await judge(pages, stack, tellOnStderr)
        return { figures, report: reportLighthouse(figures) }
      }
      case "devices": {
        const figures = await measureDevices(pages.site, stack, tellOnStderr)
        return { figures, report: reportDevices(figures) }
      }
    }
  }
  const say = (text: string) => void process.stdout.write(`${text}\n`)
  if (!options.json) say(measuredWith)
  const all: Record<string, object> = {}
  try {
    for (const part of wanted) {
      const [load = 0] = loadavg()
      if (load > availableParallelism())
        tellOnStderr(`Others keep this machine busy: its load is ${load.toFixed(1)}.`)
      const { figures, report } = await measure(part)
      all[part] = figures
      if (!options.json) say(["", `## ${part}`, "", report.join("\n\n")].join("\n"))
    }
    if (options.json) say(JSON.stringify({ versions: measuredWith, ...all }))
  } finally {
    await pages.stop()
    await stack.stop()
  }
})
