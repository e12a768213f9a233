import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { cameraIds, openCamera } from "./camera.ts"
import type { Camera } from "./camera.ts"
import { FakeTrack, streamOf } from "./testing/fakeTrack.ts"

const getUserMedia = vi.fn<(constraints: MediaStreamConstraints) => Promise<MediaStream>>()
const enumerateDevices = vi.fn<() => Promise<Partial<MediaDeviceInfo>[]>>()
const never = new AbortController().signal

beforeEach(() => {
  vi.useFakeTimers()
  getUserMedia.mockReset()
  vi.stubGlobal("navigator", { mediaDevices: { getUserMedia, enumerateDevices } })
  vi.stubGlobal("document", {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const refusal = (name: string) => new DOMException("for a reason", name)

async function open(track: FakeTrack): Promise<Camera> {
  getUserMedia.mockResolvedValueOnce(streamOf(track))
  const camera = await openCamera(undefined, never)
  if (typeof camera === "string") throw new Error(camera)
  return camera
}

test("the rear camera is asked for, at 720p, and no microphone", async () => {
  await open(new FakeTrack())
  expect(getUserMedia).toHaveBeenCalledWith({
    video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } },
    audio: false,
  })
})

test.each([
  ["NotAllowedError", "denied"],
  ["NotFoundError", "absent"],
  ["OverconstrainedError", "absent"],
  ["NotReadableError", "busy"],
  ["AbortError", "busy"],
  ["SecurityError", "impossible"],
])("what the browser calls %s is: %s", async (name, problem) => {
  getUserMedia.mockRejectedValue(refusal(name))
  expect(await openCamera(undefined, never)).toBe(problem)
})

test.each(["NotAllowedError", "NotFoundError"])(
  "where header or frame forbid cameras, neither the user nor a missing camera is blamed: %s",
  async (name) => {
    vi.stubGlobal("document", { featurePolicy: { allowsFeature: (what: string) => what !== "camera" } })
    getUserMedia.mockRejectedValue(refusal(name))
    expect(await openCamera(undefined, never)).toBe("impossible")
  },
)

test("without a secure context there are no cameras, and nothing throws", async () => {
  vi.stubGlobal("navigator", {})
  expect(await openCamera(undefined, never)).toBe("impossible")
})

test("a chosen camera that is gone is replaced by any", async () => {
  getUserMedia.mockRejectedValueOnce(refusal("OverconstrainedError"))
  getUserMedia.mockResolvedValueOnce(streamOf(new FakeTrack()))
  expect(typeof (await openCamera("unplugged", never))).toBe("object")
  expect(getUserMedia.mock.calls[0]?.[0].video).toMatchObject({ deviceId: { exact: "unplugged" } })
  expect(getUserMedia.mock.calls[1]?.[0].video).toMatchObject({ facingMode: { ideal: "environment" } })
})

test("a camera that comes after the user left is stopped at once", async () => {
  const track = new FakeTrack()
  getUserMedia.mockResolvedValue(streamOf(track))
  await openCamera(undefined, AbortSignal.abort())
  expect(track.stop).toHaveBeenCalled()
})

test("a camera that tells where it looks is believed; one that does not looks at its user", async () => {
  expect((await open(new FakeTrack({ facingMode: "environment" }))).front).toBe(false)
  expect((await open(new FakeTrack({ facingMode: "user" }))).front).toBe(true)
  expect((await open(new FakeTrack({}))).front).toBe(true)
})

test("a light is there where the camera says so, and turned on by its own name", async () => {
  const track = new FakeTrack({}, { torch: true })
  const camera = await open(track)
  expect(camera.hasLight()).toBe(true)
  await camera.setLight(true)
  expect(track.applyConstraints).toHaveBeenCalledWith({ advanced: [{ torch: true }] })
  expect((await open(new FakeTrack())).hasLight()).toBe(false)
})

test("a camera that is unplugged or revoked is lost at once", async () => {
  const track = new FakeTrack()
  const onLost = vi.fn()
  ;(await open(track)).onLost(onLost)
  track.dispatchEvent(new Event("ended"))
  expect(onLost).toHaveBeenCalledOnce()
})

test("a camera that is muted is lost after five seconds, not for a moment's pause", async () => {
  const track = new FakeTrack()
  const onLost = vi.fn()
  ;(await open(track)).onLost(onLost)
  track.mute(true)
  vi.advanceTimersByTime(4900)
  track.mute(false)
  vi.advanceTimersByTime(10_000)
  expect(onLost).not.toHaveBeenCalled()
  track.mute(true)
  vi.advanceTimersByTime(5000)
  expect(onLost).toHaveBeenCalledOnce()
})

test("a phone that mutes the camera of a page that nobody sees has not lost it", async () => {
  const track = new FakeTrack()
  const onLost = vi.fn()
  ;(await open(track)).onLost(onLost)
  vi.stubGlobal("document", { hidden: true })
  track.mute(true)
  vi.advanceTimersByTime(60_000)
  expect(onLost).not.toHaveBeenCalled()
  vi.stubGlobal("document", { hidden: false })
  vi.advanceTimersByTime(5000)
  expect(onLost).toHaveBeenCalledOnce()
})

test("a camera that was stopped is not lost", async () => {
  const track = new FakeTrack()
  const onLost = vi.fn()
  const camera = await open(track)
  camera.onLost(onLost)
  track.mute(true)
  camera.stop()
  track.dispatchEvent(new Event("ended"))
  vi.advanceTimersByTime(10_000)
  expect(onLost).not.toHaveBeenCalled()
  expect(track.stop).toHaveBeenCalled()
})

test("only cameras count, not microphones", async () => {
  enumerateDevices.mockResolvedValue([
    { kind: "videoinput", deviceId: "rear" },
    { kind: "audioinput", deviceId: "microphone" },
    { kind: "videoinput", deviceId: "front" },
  ])
  expect(await cameraIds()).toEqual(["rear", "front"])
  enumerateDevices.mockRejectedValue(refusal("InvalidStateError"))
  expect(await cameraIds()).toEqual([])
})
