import { correction, generate, mode } from "lean-qr"
import { toSvg } from "lean-qr/extras/svg"
import { silenceGlobalLogger } from "../../../new-device/silentLogger.ts"
import { clientOf, kept, type Session } from "./session.ts"

/**
 * The least page that shows a code with the classes of matrix-js-sdk: no framework, no screens, no checks. Its user is signed in, and has the
 * account's keys in the crypto store of this browser, unlocked; `exportSecretsBundle` takes them from there once a device is linked.
 */
async function showCode(session: Session): Promise<void> {
  silenceGlobalLogger()
  // Both need what is downloaded here, and neither waits for the other.
  const loading = import("matrix-js-sdk/lib/rendezvous/index.js")
  const client = clientOf(session)
  await client.initRustCrypto()
  const { MSC4108RendezvousSession, MSC4108SecureChannel, MSC4108SignInWithQR } = await loading
  const rendezvous = new MSC4108RendezvousSession({ client })
  await rendezvous.send("")
  const signIn = new MSC4108SignInWithQR(new MSC4108SecureChannel(rendezvous), false, client)
  await signIn.generateCode()
  if (!signIn.code) throw new Error("there is no code")
  const code = generate(mode.bytes(signIn.code), { minCorrectionLevel: correction.M })
  const drawing = toSvg(code, document, { width: 240, height: 240 })
  drawing.setAttribute("role", "img")
  drawing.setAttribute("aria-label", "QR code")
  document.body.append(drawing)
  window.canShare = async () => (await client.getCrypto()?.exportSecretsBundle?.()) !== undefined
}

declare global {
  interface Window {
    /** Before anything is measured: signs this browser in. */
    setUp: (session: Session, recoveryKey: string) => Promise<void>
    /** Whether the secrets that a link ends with are there. */
    canShare: () => Promise<boolean>
  }
}

window.setUp = async (...given) => (await import("./setUp.ts")).setUp(...given)

const session = kept()
if (session) void showCode(session)
