import { appendFile, rm } from "node:fs/promises"
import { Extractor, ExtractorConfig, ExtractorLogLevel, type IConfigFile } from "@microsoft/api-extractor"
import { root } from "../stack/paths.ts"
import { run } from "../stack/run.ts"

/** The entries of the package, and the file in `src` that each is. */
const entries = { index: "index", protocol: "headless", element: "element" } as const

/**
 * Writes one file of types for each entry, and holds what it exports against the report in `docs/api/`, so that no change of the package's
 * interface goes unnoticed.
 * @param lib where the built package is
 * @param accept whether the reports are written anew instead
 * @throws where a report says something else, or something that is exported is not documented
 */
export async function buildTypes(lib: string, accept: boolean): Promise<void> {
  const all = `${lib}/types`
  const tsc = ["--no-install", "tsc", "-p", `${root}dev/package`, "--outDir", all]
  const { ok, output } = await run("npx", tsc)
  if (!ok) throw new Error(`the types of the package:\n${output}`)
  const wrong = Object.entries(entries).flatMap(([entry, file]) => rollUp(lib, entry, file, accept))
  await appendFile(`${lib}/element.d.ts`, TAG)
  await rm(all, { recursive: true })
  if (wrong.length > 0) throw new Error(`the interface of the package:\n${wrong.join("\n")}`)
}

/** What is wrong with it. */
function rollUp(lib: string, entry: string, file: string, accept: boolean): string[] {
  const wrong: string[] = []
  Extractor.invoke(ExtractorConfig.prepare(configOf(lib, entry, file)), {
    localBuild: accept,
    messageCallback: (message) => {
      const isWrong = message.logLevel === warning || message.logLevel === ExtractorLogLevel.Error
      if (isWrong && !(accept && message.messageId.startsWith("console-api-report")))
        wrong.push(
          `${entry}: ${message.messageId === "console-api-report-not-copied" ? CHANGED : message.text}`,
        )
      message.handled = true
    },
  })
  return wrong
}

/** Rolling up leaves out what a file adds to global types. */
const TAG = `
declare global {
    interface HTMLElementTagNameMap {
        "link-device": LinkDeviceElement;
    }
}
`

const CHANGED = "not what docs/api/ says; if that is meant: npm run build:package -- --accept"

const [none, warning] = [ExtractorLogLevel.None, ExtractorLogLevel.Warning]

function configOf(lib: string, entry: string, file: string) {
  const all = `${lib}/types`
  const mainEntryPointFilePath = `${all}/${file}.d.ts`
  const compilerOptions = {
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2023", "dom", "dom.iterable"],
    jsx: "react-jsx",
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  }
  const configObject: IConfigFile = {
    projectFolder: root,
    mainEntryPointFilePath,
    compiler: { overrideTsconfig: { compilerOptions, files: [mainEntryPointFilePath] } },
    apiReport: {
      enabled: true,
      reportFileName: `${entry}.api.md`,
      reportFolder: `${root}docs/api`,
      reportTempFolder: `${all}/api`,
    },
    docModel: { enabled: false },
    tsdocMetadata: { enabled: false },
    dtsRollup: { enabled: true, untrimmedFilePath: `${lib}/${entry}.d.ts` },
    messages: {
      extractorMessageReporting: {
        default: { logLevel: warning },
        "ae-missing-release-tag": { logLevel: none },
        // A type that an exported one is made of need not have a name outside.
        "ae-forgotten-export": { logLevel: none },
      },
      tsdocMessageReporting: { default: { logLevel: none } },
    },
  }
  return { configObject, configObjectFullPath: undefined, packageJsonFullPath: `${root}package.json` }
}
