import { DeviceList, LinkDevice, type Linked } from "link-new-device"
import "link-new-device/style.css"
import type { MatrixClient } from "matrix-js-sdk"
import { useState } from "react"

/** The client's settings: a narrow pane, as clients have it. */
export function Settings({ client }: { client: MatrixClient }) {
  const [isLinking, setLinking] = useState(false)
  const [linked, setLinked] = useState<Linked>()
  return (
    <main className="settings">
      <h1>Settings of {client.getUserId()}</h1>
      {isLinking ? (
        <LinkDevice client={client} onLinked={setLinked} onDone={() => setLinking(false)} />
      ) : (
        <button onClick={() => setLinking(true)}>Link new device</button>
      )}
      {linked && (
        <p role="status">
          Linked: {linked.device.id}, {linked.trust}
        </p>
      )}
      <h2>Devices</h2>
      <DeviceList client={client} newDeviceId={linked?.device.id} />
    </main>
  )
}
