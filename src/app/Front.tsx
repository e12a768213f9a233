import { type ReactNode, useEffectEvent, useLayoutEffect } from "react"

import { later } from "../components/ui/later.tsx"
import type { DevicesPageProps } from "./DevicesPage.tsx"
import type { OtherAccountProps } from "./OtherAccount.tsx"
import { isForAnother, type Route } from "./route.ts"
import type { SignedIn } from "./session/signedIn.ts"

const DevicesPage = later<DevicesPageProps>(() =>
  import("./DevicesPage.tsx").then((module) => module.DevicesPage),
)
const OtherAccount = later<OtherAccountProps>(() =>
  import("./OtherAccount.tsx").then((module) => module.OtherAccount),
)

interface FrontProps {
  signedIn: SignedIn
  /** Where a link leads, until the user is there. */
  route: Route | undefined
  onArrived: () => void
  /** The start. */
  welcome: ReactNode
  /** The list of devices. */
  devices: ReactNode
  /** Whether the devices have the page to themselves. */
  seesDevices: boolean
  onSeeDevices: (value: boolean) => void
  onLink: () => void
  onSignOut: () => void
}

/** What a signed-in user sees while nothing is linked: the start, or where a link into the site leads. */
export function Front(props: FrontProps) {
  const { signedIn, route, onSeeDevices, onLink } = props
  const goTo = ({ place }: Route) => {
    onSeeDevices(place === "devices")
    if (place === "link") onLink()
    props.onArrived()
  }
  const isOther = route !== undefined && isForAnother(route, signedIn)
  const arrive = useEffectEvent(goTo)
  // Before anything else is seen.
  useLayoutEffect(() => {
    if (route && !isOther) arrive(route)
  }, [route, isOther])

  if (route && isOther) {
    const { userId } = signedIn
    const goOn = () => goTo(route)
    return <OtherAccount route={route} userId={userId} cancel={goOn} onSignOut={props.onSignOut} />
  }
  if (route) return null
  if (!props.seesDevices) return props.welcome
  return (
    <DevicesPage cancel={() => onSeeDevices(false)} onLink={onLink}>
      {props.devices}
    </DevicesPage>
  )
}
