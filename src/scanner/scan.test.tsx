import { expect, test, vi } from "vitest"
import type { Camera } from "./camera.ts"
import type { CameraProblem } from "./cameraProblem.ts"
import { scan } from "./scan.ts"
import { fakeScanner } from "./testing/fakeScanner.ts"

test("a camera that comes late, when another was chosen meanwhile, does not take its picture away", async () => {
  const { parts, running, openCamera } = fakeScanner()
  const video = document.createElement("video")
  video.play = async () => undefined
  const onCamera = vi.fn()
  const to = { decoder: parts.openDecoder(), video, onCamera, onCode: vi.fn(), onTrouble: vi.fn() }

  const slow = await openCamera("front")
  let come: (camera: Camera | CameraProblem) => void = () => undefined
  openCamera.mockReturnValueOnce(new Promise((resolve) => (come = resolve)))
  const first = new AbortController()
  const firstScan = scan({ ...to, deviceId: "front" }, parts, first.signal)
  await vi.waitFor(() => expect(openCamera).toHaveBeenCalledTimes(2))
  first.abort()
  const second = new AbortController()
  void scan({ ...to, deviceId: "rear" }, parts, second.signal)
  await vi.waitFor(() => expect(onCamera).toHaveBeenCalled())

  come(slow)
  await firstScan
  expect([...running].map(({ deviceId }) => deviceId)).toEqual(["rear"])
  expect(video.srcObject).toBe([...running][0]?.stream)
  second.abort()
  expect(running.size).toBe(0)
  expect(video.srcObject).toBeNull()
})
