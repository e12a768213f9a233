import { CheckCodeField } from "./CheckCodeField.tsx"
import { OwnCode } from "./OwnCode.tsx"
import { Result } from "./Result.tsx"
import type { Progress } from "./useNewDevice.ts"

interface Props {
  progress: Progress
  onAgain: () => void
}

/** In words, what is likely to happen to people. */
const said: Record<string, string> = {
  "session-gone": "That code has run out. Take a new one from your other device.",
  user_cancelled: "It was cancelled on the other device.",
  declined: "It was declined on the other device.",
  authorization_expired: "It was not approved in time.",
}

/** From the code to a signed-in phone. */
export function Signing({ progress, onAgain }: Props) {
  const { device, checkCode, longCode, userCode, signedIn, ended, step, qr, typeCheckCode } = progress
  if (ended !== undefined) {
    return (
      <>
        <h1>{step === "waiting-for-verification" ? "Signed in, but not verified" : "Not signed in"}</h1>
        <p role="alert">
          {said[ended] ?? "The link ended."} ({ended})
        </p>
        <button type="button" onClick={onAgain}>
          Start again
        </button>
      </>
    )
  }
  if (signedIn) return <Result signedIn={signedIn} />
  return (
    <>
      <h1>{headings[step]}</h1>
      {step === "showing-code" && qr && <OwnCode qr={qr} />}
      {step === "entering-code" && typeCheckCode && <CheckCodeField typeCheckCode={typeCheckCode} />}
      {checkCode !== undefined && (
        <>
          <p>Enter this on your other device:</p>
          <output aria-label="Check code" className="digits">
            {checkCode}
          </output>
        </>
      )}
      {longCode !== undefined && (
        <>
          <p>Your other device must show the same code:</p>
          <output aria-label="Code to compare" className="digits long">
            {longCode}
          </output>
        </>
      )}
      {userCode !== undefined && (
        <p>
          The page that opens there shows or asks for <strong aria-label="User code">{userCode}</strong>
        </p>
      )}
      <button type="button" onClick={() => void device.cancel().catch(() => {})}>
        Cancel
      </button>
    </>
  )
}

const headings = {
  "showing-code": "Scan this with your other device",
  "entering-code": "Is it your other device?",
  connecting: "Connecting",
  requesting: "Secure connection established",
  "comparing-code": "Compare the code",
  "signing-in": "Approved, signing in",
  "waiting-for-approval": "Secure connection established",
  "waiting-for-verification": "Signed in, waiting to be verified",
  "waiting-for-secrets": "Signed in, waiting for your keys",
  verifying: "Verifying this phone",
} as const
