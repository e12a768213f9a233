import { tmpdir } from "node:os"

/** What the fake camera of this worker's Chromium films in this run of the tests: read frame by frame while it is on. */
export const cameraFile = (run: string): string =>
  `${tmpdir()}/link-new-device-camera-${run}-${process.env.TEST_PARALLEL_INDEX ?? 0}.y4m`
