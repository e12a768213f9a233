import { DeviceList, LinkDevice, type Linked } from "link-new-device"
import "link-new-device/style.css"
import type { MatrixClient } from "matrix-js-sdk"
import { useState } from "react"

/** Only homeservers without OAuth 2.0 need one: clients get it from their own configuration. */
const rendezvousServer = new URLSearchParams(location.search).get("rendezvousServer") ?? undefined

/** The client's settings: a narrow pane, as clients have it. */
export function Settings({ client }: { client: MatrixClient }) {
  const [isLinking, setLinking] = useState(false)
  const [linked, setLinked] = useState<Linked>()
  return (
    <main className="settings">
      <h1>Settings of {client.getUserId()}</h1>
      {isLinking ? (
        <LinkDevice
          client={client}
          rendezvousServer={rendezvousServer}
          onLinked={setLinked}
          onDone={() => setLinking(false)}
        />
      ) : (
        <button onClick={() => setLinking(true)}>Link new device</button>
      )}
      {linked && (
        <output>
          Linked: {linked.device.id}, {linked.trust}
        </output>
      )}
      <h2>Devices</h2>
      <DeviceList client={client} newDeviceId={linked?.device.id} />
    </main>
  )
}
