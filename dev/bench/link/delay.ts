import { once } from "node:events"
import { Agent, request, type IncomingMessage } from "node:http"
import { text } from "node:stream/consumers"
import { setTimeout as pause } from "node:timers/promises"
import { readAsked, type Asked, type Reply } from "../../faults/http.ts"
import { openDoor } from "../../stack/ports.ts"

/** One request as it went by. Monotonic milliseconds. */
export interface Passed {
  asked: Asked
  reply: Reply
  /** It came in. */
  at: number
  /** The server was asked, and had answered. */
  sent: number
  answered: number
}

/** Stands before the servers of one client and makes them far away: nothing else is changed. */
export interface Delay {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  url: string
  /** Added to each request from now on: half on the way there, half on the way back. Milliseconds. */
  latency: number
  /** Everything that was answered, in that order. */
  readonly passed: readonly Passed[]
  close(): Promise<void>
}

/** @param serverOf base URL, without a trailing slash, of the server that a path is of */
export async function startDelay(serverOf: (path: string) => string): Promise<Delay> {
  const door = await openDoor()
  // As browsers do, and unlike the fault proxy: connections are kept, on both sides.
  const agent = new Agent({ keepAlive: true })
  const passed: Passed[] = []
  const delay: Delay = {
    url: door.url,
    latency: 0,
    passed,
    async close() {
      agent.destroy()
      await door.close()
    },
  }
  door.server.on("request", (incoming, response) => {
    const at = performance.now()
    const half = delay.latency / 2
    const pass = async (): Promise<void> => {
      const asked = await readAsked(incoming)
      if (half > 0) await pause(half)
      const sent = performance.now()
      const reply = await forward(serverOf(asked.path), asked, agent)
      passed.push({ asked, reply, at, sent, answered: performance.now() })
      if (half > 0) await pause(half)
      response.writeHead(reply.status, reply.headers)
      response.end(reply.body)
    }
    pass().catch(() => response.destroy())
  })
  return delay
}

/** What belongs to one connection; lengths are made anew from the body. */
const HOP = ["connection", "keep-alive", "transfer-encoding", "content-length"]

async function forward(server: string, { method, path, headers, body }: Asked, agent: Agent): Promise<Reply> {
  const outgoing = request(server + path, { method, headers: withoutHop(headers), agent })
  outgoing.end(body)
  const [incoming]: IncomingMessage[] = await once(outgoing, "response")
  if (incoming === undefined) throw new Error("an answer is a message")
  const answer = await text(incoming)
  return { status: incoming.statusCode ?? 0, headers: withoutHop(incoming.headers), body: answer }
}

const withoutHop = <T extends object>(headers: T): Partial<T> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP.includes(name))) as Partial<T>
