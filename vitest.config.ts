import { defineConfig } from "vitest/config"

/**
 * Pure code in Node; components in a small DOM, those of the wizard also with the oldest React that a host may have; and everything that
 * talks to a real Synapse.
 */
// How long something takes on a busy machine is no finding.
const patient = { testTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          ...patient,
          environment: "node",
          include: ["src/**/*.test.ts", "dev/**/*.test.ts"],
          exclude: ["**/*.integration.test.ts"],
        },
      },
      { test: { name: "dom", ...patient, environment: "happy-dom", include: ["src/**/*.test.tsx"] } },
      {
        test: {
          name: "dom18",
          ...patient,
          environment: "happy-dom",
          include: ["src/**/*.test.tsx", "dev/react18/*.test.tsx"],
          exclude: ["src/app/**"],
          setupFiles: ["dev/react18/setUp.ts"],
        },
      },
      {
        test: {
          name: "integration",
          environment: "node",
          include: ["src/**/*.integration.test.ts", "dev/**/*.integration.test.ts"],
          ...patient,
          hookTimeout: 300_000,
          // They mostly wait for servers, each file for its own.
          maxWorkers: 3,
        },
      },
    ],
  },
})
