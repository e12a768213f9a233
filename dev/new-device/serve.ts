import react from "@vitejs/plugin-react"
import { createServer } from "vite"
import type { Stack } from "../stack/startStack.ts"

/** Serves the page of the new phone on a free port of 127.0.0.1. It creates its sessions on the servers of `stack` when it shows a code. */
export async function serveNewDevicePage({
  homeserver,
  rendezvousServer,
  oauth,
}: Pick<Stack, "homeserver" | "rendezvousServer" | "oauth">): Promise<{
  url: string
  stop(): Promise<void>
}> {
  const root = import.meta.dirname
  const server = await createServer({
    root,
    configFile: false,
    plugins: [react()],
    define: {
      "import.meta.env.HOMESERVER": JSON.stringify(homeserver),
      "import.meta.env.RENDEZVOUS_SERVER": JSON.stringify(rendezvousServer),
      // Without OAuth there is one kind of code that leads anywhere.
      "import.meta.env.KIND": JSON.stringify(oauth === "" ? "msc3906" : "msc4108-2024"),
    },
    cacheDir: `${root}/../../.cache/new-device-page`,
    logLevel: "error",
    server: { host: "127.0.0.1", port: 0, hmr: false },
    // The wasm file is found relative to its module, which pre-bundling would move.
    optimizeDeps: { entries: ["index.html"], exclude: ["@matrix-org/matrix-sdk-crypto-wasm"] },
  })
  await server.listen()
  const address = server.httpServer?.address()
  if (typeof address !== "object" || address === null) throw new Error("the new-device page has no address")
  return { url: `http://127.0.0.1:${address.port}/`, stop: () => server.close() }
}
