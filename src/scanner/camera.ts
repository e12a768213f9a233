import { problemOf } from "./cameraProblem.ts"
import type { CameraProblem } from "./cameraProblem.ts"

/** A running camera. */
export interface Camera {
  readonly stream: MediaStream
  /** It looks at the user, who expects a mirror. */
  readonly front: boolean
  /** Undefined where the browser does not tell. */
  readonly deviceId: string | undefined
  /** Whether it has a light; some tell only once there is a picture. */
  hasLight(): boolean
  /** @throws if the light does not obey */
  setLight: (on: boolean) => Promise<void>
  /** Calls back once when there are no more pictures, for whatever reason but `stop`. */
  onLost(callback: () => void): void
  /** Ends it: the sign of the browser goes out. Safe to call again. */
  stop(): void
}

/**
 * Asks for a camera, the rear one unless another is chosen. The browser may ask the user; if `signal` aborts meanwhile,
 * the camera is stopped as soon as it is there.
 * @param deviceId of the camera that the user wants; if it is gone, any
 */
export async function openCamera(
  deviceId: string | undefined,
  signal: AbortSignal,
): Promise<Camera | CameraProblem> {
  // Without a secure context there is no such thing, whatever the types say.
  const media: MediaDevices | undefined = navigator.mediaDevices
  if (!media?.getUserMedia) return "impossible"
  const which =
    deviceId === undefined ? { facingMode: { ideal: "environment" } } : { deviceId: { exact: deviceId } }
  const video = { ...which, width: { ideal: 1280 }, height: { ideal: 720 } }
  try {
    const stream = await media.getUserMedia({ video, audio: false })
    const [track] = stream.getVideoTracks()
    if (!track) return "absent"
    if (signal.aborted) track.stop()
    return cameraOf(stream, track)
  } catch (error) {
    const problem = problemOf(error)
    const another = problem === "absent" && deviceId !== undefined && !signal.aborted
    return another ? openCamera(undefined, signal) : problem
  }
}

/** The ids of all cameras; the browser tells them once one was allowed. */
export async function cameraIds(): Promise<string[]> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  return devices.filter(({ kind }) => kind === "videoinput").map((device) => device.deviceId)
}

/** Browsers mute a camera for a moment when it is reconfigured, and while nobody looks; longer means that somebody else has it. */
const MUTED_MS = 5000

/** Not in TypeScript's types (W3C MediaStream Image Capture, sections 7.1 and 7.2). */
type WithLight<Base> = Base & { torch?: boolean }

function cameraOf(stream: MediaStream, track: MediaStreamTrack): Camera {
  const { facingMode, deviceId } = track.getSettings()
  const over = new AbortController()
  return {
    stream,
    // One that does not tell where it looks stands on a computer, and looks at its user.
    front: facingMode === undefined || facingMode === "" || facingMode === "user",
    deviceId,
    hasLight() {
      const abilities: WithLight<MediaTrackCapabilities> | undefined = track.getCapabilities?.()
      return abilities?.torch === true
    },
    setLight(on) {
      const light: WithLight<MediaTrackConstraintSet> = { torch: on }
      return track.applyConstraints({ advanced: [light] })
    },
    onLost(callback) {
      let silent: ReturnType<typeof setTimeout> | undefined
      const lost = () => {
        clearTimeout(silent)
        if (!over.signal.aborted) callback()
      }
      const stillSilent = () => {
        if (document.hidden) silent = setTimeout(stillSilent, MUTED_MS)
        else if (track.muted) lost()
      }
      const { signal } = over
      signal.addEventListener("abort", () => clearTimeout(silent))
      track.addEventListener("ended", lost, { signal, once: true })
      track.addEventListener(
        "mute",
        () => {
          silent = setTimeout(stillSilent, MUTED_MS)
        },
        { signal },
      )
      track.addEventListener("unmute", () => clearTimeout(silent), { signal })
    },
    stop() {
      over.abort()
      for (const each of stream.getTracks()) each.stop()
    },
  }
}
