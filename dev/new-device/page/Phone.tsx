import { useState } from "react"
import { CodeReader } from "./CodeReader.tsx"
import { CodeShower } from "./CodeShower.tsx"
import { Signing } from "./Signing.tsx"
import { useNewDevice } from "./useNewDevice.ts"

/** The whole phone: first it reads or shows a code, then it signs in with it. */
export function Phone() {
  const { progress, scan, show, forget } = useNewDevice()
  const [shows, setShows] = useState(false)
  return (
    <main className="phone">
      <p className="brand">Your new phone</p>
      {progress ? (
        <Signing progress={progress} onAgain={forget} />
      ) : (
        <>
          <nav aria-label="Way to sign in">
            <button type="button" aria-pressed={!shows} onClick={() => setShows(false)}>
              Scan a code
            </button>
            <button type="button" aria-pressed={shows} onClick={() => setShows(true)}>
              Show a code
            </button>
          </nav>
          {shows ? <CodeShower onShow={show} /> : <CodeReader onCode={scan} />}
        </>
      )}
    </main>
  )
}
