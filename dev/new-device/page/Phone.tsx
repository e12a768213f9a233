import { CodeReader } from "./CodeReader.tsx"
import { Signing } from "./Signing.tsx"
import { useNewDevice } from "./useNewDevice.ts"

/** The whole phone: first it reads a code, then it signs in with it. */
export function Phone() {
  const { progress, start, forget } = useNewDevice()
  return (
    <main className="phone">
      <p className="brand">Your new phone</p>
      {progress ? <Signing progress={progress} onAgain={forget} /> : <CodeReader onCode={start} />}
    </main>
  )
}
