import { useEffect, useRef } from "react"
import type { OwnDevice } from "../../homeserver/devices.ts"
import { useDeviceWords } from "../../i18n/useDeviceWords.ts"
import type { DeviceTrust, HomeserverPort } from "../../protocol/ports.ts"
import { SignOut } from "../SignOut.tsx"
import { Button } from "../ui/Button.tsx"
import { RenameDevice } from "./RenameDevice.tsx"
import { TrustMark } from "./TrustMark.tsx"
import styles from "./DeviceList.module.css"
import { useMoment } from "./useMoment.ts"

interface DeviceDetailsProps {
  homeserver: HomeserverPort
  userId: string
  device: OwnDevice
  trust: DeviceTrust | undefined
  /** It was signed in by nobody knows whom: signing it out is the thing to do. */
  urgent: boolean
  /** The list is not what it was. */
  onChanged: () => void
  onBack: () => void
}

/** One device: what is known of it, its name, and the way to sign it out. */
export function DeviceDetails(props: DeviceDetailsProps) {
  const { homeserver, userId, device, trust, urgent, onChanged, onBack } = props
  const words = useDeviceWords()
  const moment = useMoment()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles.details}>
      <div>
        <Button weight="text" onPress={onBack}>
          <span aria-hidden="true">‹</span> {words.details.back}
        </Button>
      </div>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        <bdi>{device.name ?? words.unnamed}</bdi>
      </h3>
      {trust && (
        <div>
          <TrustMark trust={trust} />
          <p className={styles.detail}>{words.trustMeaning[trust]}</p>
        </div>
      )}
      <dl className={styles.facts}>
        <div>
          <dt>{words.details.id}</dt>
          <dd>
            <bdi dir="ltr">{device.id}</bdi>
          </dd>
        </div>
        <div>
          <dt>{words.details.lastSeen}</dt>
          <dd>{device.lastSeen === undefined ? words.details.notTold : moment(device.lastSeen)}</dd>
        </div>
      </dl>
      <RenameDevice homeserver={homeserver} device={device} onRenamed={onChanged} />
      {device.current ? (
        <p>{words.details.own}</p>
      ) : (
        <SignOut
          homeserver={homeserver}
          userId={userId}
          deviceId={device.id}
          urgent={urgent}
          onGone={onChanged}
        />
      )}
    </div>
  )
}
