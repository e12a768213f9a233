import type { ReactElement } from "react"
import { DeviceDetails } from "../../src/components/devices/DeviceDetails.tsx"
import { DeviceList } from "../../src/components/devices/DeviceList.tsx"
import { DeviceNews } from "../../src/components/devices/DeviceNews.tsx"
import { silentHomeserver } from "../../src/components/testing/silentHomeserver.ts"
import { SignOut } from "../../src/components/SignOut.tsx"
import { SignOutDevice } from "../../src/components/SignOutDevice.tsx"
import { Card } from "../../src/components/ui/Card.tsx"
import type { DeviceTrust } from "../../src/protocol/ports.ts"
import { me, ownDevices, thousands } from "./ownDevices.ts"

const nothing = () => undefined
const silent = silentHomeserver(() => new Promise(nothing))
const failing = silentHomeserver(async () => Response.json({}, { status: 500 }))
const device = {
  id: "LAPTOPELEM",
  name: "Element on Linux",
  lastSeen: Date.UTC(2026, 10, 20, 9, 41),
  current: false,
}
const unnamed = { id: "OLDTABLET7", name: undefined, lastSeen: undefined, current: false }

export const devices = (
  <DeviceList homeserver={ownDevices} userId={me} deviceId="HJKQWERTYU" newDeviceId="QMJTWVYXKA" />
)

export const signOut = (
  <SignOut homeserver={silent} userId={me} deviceId="QMJTWVYXKA" urgent={false} onGone={nothing} />
)

const inCard = (screen: ReactElement) => <Card heading="Your devices">{screen}</Card>

/** The sign-out of a device, as far as the homeserver's answer with this status and body leads. */
const signingOut = (status: number, body: unknown) =>
  inCard(
    <SignOutDevice
      homeserver={silentHomeserver(async () => Response.json(body, { status }))}
      userId={me}
      deviceId="QMJTWVYXKA"
      onGone={nothing}
    />,
  )

const details = (trust: DeviceTrust, { current = false, urgent = false } = {}) =>
  inCard(
    <DeviceDetails
      homeserver={failing}
      userId={me}
      device={trust === "no-keys" ? unnamed : { ...device, current }}
      trust={trust}
      urgent={urgent}
      onChanged={nothing}
      onBack={nothing}
    />,
  )

/** A trust that is new does not compile before it is here. */
const trusts: Record<DeviceTrust, ReactElement> = {
  verified: details("verified", { current: true }),
  unsigned: details("unsigned", { urgent: true }),
  "wrongly-signed": details("wrongly-signed"),
  "no-keys": details("no-keys"),
  unknown: details("unknown"),
}

export const deviceScreens: Readonly<Record<string, ReactElement>> = {
  devices: inCard(devices),
  "devices-thousands": inCard(<DeviceList homeserver={thousands} userId={me} deviceId="HJKQWERTYU" />),
  "devices-loading": inCard(<DeviceList homeserver={silent} userId="@loading:example.org" deviceId="A" />),
  "devices-news": inCard(
    <DeviceNews news={{ appeared: [device, unnamed], gone: [device], seen: nothing }} onLook={nothing} />,
  ),
  ...Object.fromEntries(Object.entries(trusts).map(([trust, screen]) => [`device-${trust}`, screen])),
  "sign-out-password": signingOut(401, { flows: [{ stages: ["m.login.password"] }], session: "abc" }),
  "sign-out-page": signingOut(401, { flows: [{ stages: ["m.login.sso"] }], session: "abc" }),
  "sign-out-trouble": signingOut(401, {}),
  "sign-out-done": signingOut(200, {}),
}
