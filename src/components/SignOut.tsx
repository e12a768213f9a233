import { useWords } from "../i18n/useWords.ts"
import type { SignOutDeviceProps } from "./SignOutDevice.tsx"
import { Button } from "./ui/Button.tsx"
import { useLoaded } from "./ui/useLoaded.ts"

interface SignOutProps extends SignOutDeviceProps {
  /** It is the one thing to do now. */
  urgent: boolean
}

/** The offer to sign a device out. How it is done is loaded when the user wants it. */
export function SignOut({ urgent, ...props }: SignOutProps) {
  const { common } = useWords()
  const { part, failed, load } = useLoaded(() => import("./SignOutDevice.tsx"))
  if (part) return <part.SignOutDevice {...props} />
  return (
    <div>
      <Button weight={urgent ? "primary" : "secondary"} onPress={load}>
        {common.signOut}
      </Button>
      {failed && <p role="alert">{common.later.failed}</p>}
    </div>
  )
}
