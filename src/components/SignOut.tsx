import { useState } from "react"
import type { ComponentType } from "react"
import { useWords } from "../i18n/useWords.ts"
import type { SignOutDeviceProps } from "./SignOutDevice.tsx"
import { Button } from "./ui/Button.tsx"

interface SignOutProps extends SignOutDeviceProps {
  /** It is the one thing to do now. */
  urgent: boolean
}

/** The offer to sign a device out. How it is done is loaded when the user wants it. */
export function SignOut({ urgent, ...props }: SignOutProps) {
  const { common } = useWords()
  const [Device, setDevice] = useState<ComponentType<SignOutDeviceProps>>()
  const [failed, setFailed] = useState(false)
  if (Device) return <Device {...props} />
  const load = () =>
    import("./SignOutDevice.tsx").then(
      (module) => setDevice(() => module.SignOutDevice),
      () => setFailed(true),
    )
  return (
    <div>
      <Button weight={urgent ? "primary" : "secondary"} onPress={() => void load()}>
        {common.signOut}
      </Button>
      {failed && <p role="alert">{common.later.failed}</p>}
    </div>
  )
}
