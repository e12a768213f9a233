import { useState } from "react"
import { DeviceList as Devices } from "../components/devices/DeviceList.tsx"
import { browserMachine } from "../store/browserMachine.ts"
import type { Account } from "./account.ts"
import { homeserverOf } from "./accountPorts.ts"
import { checkProps } from "./checkProps.ts"
import { Frame, type Looks } from "./Frame.tsx"
import { accountIn, identityOf, useSteady, type Who } from "./useAccount.ts"

/** Of `DeviceList`: `client` or `account`, and how it looks. */
export type DeviceListProps = Who &
  Looks & {
    /** A device to be marked as new, e.g. `linked.device.id`. */
    newDeviceId?: string | undefined
  }

const PROPS = { client: true, account: true, newDeviceId: true, language: true, theme: true } as const

/** The user's devices; looks again by itself when a `LinkDevice` of the same account has linked one. Needs `link-new-device/style.css`. */
export function DeviceList(props: DeviceListProps) {
  checkProps("DeviceList", props, PROPS)
  const { language, theme, newDeviceId } = props
  const account = accountIn("DeviceList", props)
  if (!account) return null
  const identity = identityOf(account)
  return (
    <Frame identity={identity} language={language} theme={theme}>
      <AccountDevices key={identity} account={account} newDeviceId={newDeviceId} />
    </Frame>
  )
}

function AccountDevices(props: { account: Account; newDeviceId: string | undefined }) {
  const account = useSteady(props.account)
  const [homeserver] = useState(() => homeserverOf(account, browserMachine))
  const { userId, deviceId } = account
  return (
    <Devices
      homeserver={homeserver}
      userId={userId}
      deviceId={deviceId}
      newDeviceId={props.newDeviceId}
      live
    />
  )
}
