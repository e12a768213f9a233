import { expect, test } from "vitest"

import { BackButton } from "./backButton.ts"
import { memoryHistory } from "./testing/memoryHistory.ts"

/** What a move sets off is over after a few turns of the event loop: timers run in the order in which they were set. */
async function settled() {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setTimeout(resolve))
}

function opened() {
  const history = memoryHistory()
  const button = new BackButton(history)
  const pressed: string[] = []
  button.attach()
  return { history, button, pressed }
}

test("back on a running link cancels it and stays; back on its end closes the wizard; nothing is left to press through", async () => {
  const { history, button, pressed } = opened()
  let end = ""
  button.listen(() => {
    pressed.push(end || "cancel")
    if (end) button.setOpen(false)
    end = "close"
  })
  button.setOpen(true)
  await settled()
  expect(history.entries).toEqual({ behind: 1, ahead: 0 })
  await history.pressBack()
  await settled()
  expect(pressed).toEqual(["cancel"])
  expect(history.entries.behind).toBe(1)
  await history.pressBack()
  await settled()
  expect(pressed).toEqual(["cancel", "close"])
  expect(history.entries.behind).toBe(0)
})

test("closing the wizard by its own buttons takes its entry out of the way, also when it opens again at once", async () => {
  const { history, button, pressed } = opened()
  button.listen(() => pressed.push("back"))
  button.setOpen(true)
  await settled()
  button.setOpen(false)
  await settled()
  expect(history.entries.behind).toBe(0)
  button.setOpen(true)
  await settled()
  button.setOpen(false)
  await Promise.resolve()
  button.setOpen(true)
  await settled()
  expect(history.entries).toEqual({ behind: 1, ahead: 0 })
  expect(pressed).toEqual([])
})

test("forward onto the closed wizard leads back at once and does nothing", async () => {
  const { history, button, pressed } = opened()
  button.listen(() => pressed.push("back"))
  button.setOpen(true)
  await settled()
  button.setOpen(false)
  await settled()
  await history.pressForward()
  await settled()
  expect(history.entries).toEqual({ behind: 0, ahead: 1 })
  expect(pressed).toEqual([])
})

test("after a reload in the wizard its entry is left again, because the wizard is closed", async () => {
  const history = memoryHistory()
  history.enter()
  new BackButton(history).attach()
  await settled()
  expect(history.entries.behind).toBe(0)
})

test("a double effect of React leaves one entry", async () => {
  const { history, button } = opened()
  button.setOpen(true)
  button.setOpen(false)
  button.setOpen(true)
  await settled()
  expect(history.entries).toEqual({ behind: 1, ahead: 0 })
})
