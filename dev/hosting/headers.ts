import { policy } from "../../src/app/policy.ts"

/** Off for the page and all that it might hold; the camera is what a code is scanned with. */
const off = [
  "accelerometer",
  "clipboard-read",
  "display-capture",
  "encrypted-media",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
]

/** What every file of the site is sent with. The configurations in hosting/ are held against it. */
export const everyFile: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policy([], true),
  "Permissions-Policy": ["camera=(self)", ...off.map((feature) => `${feature}=()`)].join(", "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Strict-Transport-Security": "max-age=31536000",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
}

/** `hashed`: files in `assets/`, whose names change with their content. */
export const cacheControl = { hashed: "public, max-age=31536000, immutable", other: "no-cache" }
