import type { SignedIn } from "../matrixDevice.ts"
import type { TokenSignedIn } from "../msc3906/behaviour.ts"

interface Props {
  signedIn: SignedIn | TokenSignedIn
}

/** What the phone became, and what it was given. */
export function Result({ signedIn }: Props) {
  const { userId, deviceId, crossSigned, backupEnabled } = signedIn
  return (
    <>
      <h1>{crossSigned ? "Signed in and verified" : "Signed in, but not verified"}</h1>
      <p>
        as <strong>{userId}</strong>
      </p>
      <p>
        Device <code>{deviceId}</code>
      </p>
      <p>Key backup: {backupEnabled ? "on" : "off"}</p>
      {"secretsReceived" in signedIn && (
        <>
          <p>The other device: {signedIn.verified ? "verified" : "not verified"}</p>
          <p>Secrets received: {signedIn.secretsReceived.join(", ") || "none"}</p>
        </>
      )}
    </>
  )
}
