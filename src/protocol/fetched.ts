import { Stop } from "./failure.ts"

/** A part of this program that is fetched when it is needed. Throws `Stop` when it cannot be had: a network like any other. */
export async function fetched<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    throw new Stop({ kind: "unreachable" }, { cause })
  }
}
