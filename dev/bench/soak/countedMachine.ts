import type { Machine } from "../../../src/protocol/ports.ts"

/** What is going on at a machine at this moment. */
export interface GoingOn {
  sleeps: number
  requests: number
  pageHideListeners: number
}

/** The machine, which also tells what it has been asked for and has not done yet. */
export function countedMachine(machine: Machine): { machine: Machine; goingOn: Readonly<GoingOn> } {
  const goingOn: GoingOn = { sleeps: 0, requests: 0, pageHideListeners: 0 }
  const during = async <T>(what: "sleeps" | "requests", work: Promise<T>): Promise<T> => {
    goingOn[what] += 1
    try {
      return await work
    } finally {
      goingOn[what] -= 1
    }
  }
  return {
    goingOn,
    machine: {
      ...machine,
      fetch: (input, init) => during("requests", machine.fetch(input, init)),
      sleep: (ms, signal) => during("sleeps", machine.sleep(ms, signal)),
      onPageHide(callback) {
        const stop = machine.onPageHide(callback)
        let isOn = true
        goingOn.pageHideListeners += 1
        return () => {
          if (isOn) goingOn.pageHideListeners -= 1
          isOn = false
          stop()
        }
      },
    },
  }
}
