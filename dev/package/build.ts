import { root } from "../stack/paths.ts"
import { command } from "../stack/process.ts"
import { buildPackage } from "./buildPackage.ts"

/** The npm package, into `lib/`. `--accept`: the reports of its interface in `docs/api/` are written anew. */
command(() => buildPackage(`${root}lib`, process.argv.includes("--accept")))
