import { vi } from "vitest"

/** The track of a camera, as far as the scanner knows one. For tests. */
export class FakeTrack extends EventTarget {
  readonly stop = vi.fn()
  readonly applyConstraints = vi.fn(async (_constraints: MediaTrackConstraints) => undefined)
  readonly settings: MediaTrackSettings
  readonly abilities: object
  muted = false

  constructor(settings: MediaTrackSettings = {}, abilities: object = {}) {
    super()
    this.settings = settings
    this.abilities = abilities
  }

  getSettings = () => this.settings
  getCapabilities = () => this.abilities

  mute(muted: boolean): void {
    this.muted = muted
    this.dispatchEvent(new Event(muted ? "mute" : "unmute"))
  }
}

export function streamOf(track: FakeTrack): MediaStream {
  const stream: unknown = { getVideoTracks: () => [track], getTracks: () => [track] }
  return stream as MediaStream
}
