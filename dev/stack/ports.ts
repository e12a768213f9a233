import { once } from "node:events"
import { createServer } from "node:http"
import type { Server } from "node:http"

/** A TCP port on 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const door = await openDoor()
  await door.close()
  return door.port
}

/** An HTTP server that listens already, so that its address is known before there is anything to serve. */
export interface Door {
  server: Server
  port: number
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  url: string
  /** Ends open connections too: browsers keep theirs alive. */
  close(): Promise<void>
}

export async function openDoor(): Promise<Door> {
  // Clients that keep their connections for longer than Node's five seconds may write to one just as it is closed: Synapse answers its own user with
  // 503 when that was its question about a token.
  const server = createServer({ keepAliveTimeout: 600_000 })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port")
  const close = async (): Promise<void> => {
    const closed = once(server, "close")
    server.close()
    server.closeAllConnections()
    await closed
  }
  return { server, port: address.port, url: `http://127.0.0.1:${address.port}`, close }
}
