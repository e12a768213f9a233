import { defineConfig } from "vitest/config"

const tests = "src/{protocol,store,trust}/**/*.test"

/** Servers, thousands of cases: each would cost a mutant minutes. */
const slow = "**/*.{integration,property,wycheproof}.test.ts"

/** They put something else in the place of a module or of the browser's crypto, which the tests of other files must not meet. */
const alone = [
  "src/protocol/{offer,bytes}.test.ts",
  "src/protocol/{channel,curves}/{uncompared,lowOrder,choosing,*.rfc9180}.test.ts",
  "src/store/opening.test.ts",
  "src/trust/cryptoDevice/{open,engine,stores,wasm}.test.ts",
  "src/trust/checkedKeys.test.ts",
]

/**
 * The tests that mutants are held against: those beside the code. All of a run share their modules, which takes a third of the time: every
 * mutant is a run.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "shared",
          environment: "node",
          isolate: false,
          include: [`${tests}.ts`],
          exclude: [slow, ...alone],
        },
      },
      { test: { name: "alone", environment: "node", include: alone } },
      { test: { name: "dom", environment: "happy-dom", include: [`${tests}.tsx`] } },
    ],
  },
})
