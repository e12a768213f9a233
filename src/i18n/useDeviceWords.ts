import { devices } from "./en/devices.ts"
import type { DeviceWords } from "./later.ts"
import { useWords } from "./useWords.ts"

/** Of the list of devices; loaded with it. */
export const useDeviceWords = (): DeviceWords => useWords().later?.devices ?? devices
