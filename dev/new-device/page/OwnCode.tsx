import { correction, generate, mode } from "lean-qr"
import { toSvgDataURL } from "lean-qr/extras/svg"

/** The phone's own code, for another device to scan. */
export function OwnCode({ qr }: { qr: Uint8Array }) {
  const code = generate(mode.bytes(qr), { minCorrectionLevel: correction.M })
  const image = toSvgDataURL(code, { on: "black", off: "white", pad: 4 })
  return <img className="code" alt="QR code" src={image} />
}
