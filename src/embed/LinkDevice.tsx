import { useCallback, useMemo, useState } from "react"
import { LinkDevice as Wizard } from "../components/LinkDevice.tsx"
import { OneLink } from "../components/OneLink.tsx"
import type { UnlockKeysProps } from "../components/UnlockKeys.tsx"
import { later } from "../components/ui/later.tsx"
import type { CodeKind } from "../protocol/dialect.ts"
import type { DeviceTrust } from "../protocol/ports.ts"
import { browserMachine } from "../store/browserMachine.ts"
import type { NewDevice } from "../store/state.ts"
import { borrowKeys } from "../trust/borrowedKeys.ts"
import type { Account } from "./account.ts"
import type { AccountNoticeProps } from "./AccountNotice.tsx"
import { ALL_CODES, cryptoOf, exporterOf, homeserverOf } from "./accountPorts.ts"
import { checkProps, someOf } from "./checkProps.ts"
import { Frame, type Looks } from "./Frame.tsx"
import { locks } from "./locks.ts"
import { accountIn, identityOf, useSteady, type Who } from "./useAccount.ts"
import { watchOn } from "./watchOn.ts"

/** What came of a link. */
export interface Linked {
  /** The new device. */
  device: NewDevice
  /** What the new device's published keys say: `verified`, or what the user was warned of. */
  trust: DeviceTrust
  /** `not-asked`: the new device is signed in and verified, and has not asked for its secrets yet. */
  secrets: "given" | "not-asked"
}

interface Options extends Looks {
  /** Which codes to show, by preference, among what the homeserver offers. Default: all, what can be read most widely first. */
  codes?: readonly CodeKind[] | undefined
  /** Where codes of 2023 meet if the homeserver has no place for them: absolute URL to POST to (MSC3886). */
  rendezvousServer?: string | undefined
  /**
   * A device was linked, and its keys were looked at: once for each, within a minute, also where the wizard is gone by then. If `trust` is
   * `unsigned` or `wrongly-signed` the wizard has warned the user; if it is gone, that is left to the app.
   */
  onLinked?: ((linked: Linked) => void) | undefined
  /** The user is done with the wizard, or has cancelled it: time to unmount it. */
  onDone?: (() => void) | undefined
}

/** Of `LinkDevice`: `client` or `account`, and what may be chosen. */
export type LinkDeviceProps = Who & Options

const PROPS = {
  client: true,
  account: true,
  codes: true,
  rendezvousServer: true,
  onLinked: true,
  onDone: true,
  language: true,
  theme: true,
} as const

const AccountNotice = later<AccountNoticeProps>(() =>
  import("./AccountNotice.tsx").then((module) => module.AccountNotice),
)

/** Most apps hold the keys. */
const UnlockKeys = later<UnlockKeysProps>(() =>
  import("../components/UnlockKeys.tsx").then((module) => module.UnlockKeys),
)

/**
 * The wizard that links a new device, from the first look at what is possible to the verified device. Unmounting it ends a link, and tells the
 * new device as far as it is not too late. Needs `link-new-device/style.css`.
 */
export function LinkDevice(props: LinkDeviceProps) {
  checkProps("LinkDevice", props, PROPS)
  const { language, theme, onDone } = props
  const given = accountIn("LinkDevice", props)
  // A client that is signed out under a link: the link itself finds out, and says what became of it.
  const [begun, setBegun] = useState(given)
  if (given && !begun) setBegun(given)
  const account = given ?? begun
  const cancel = () => onDone?.()
  const identity = account ? identityOf(account) : ""
  return (
    <Frame identity={identity} language={language} theme={theme}>
      {!account ? (
        <AccountNotice what="signed-out" cancel={cancel} />
      ) : begun && identityOf(begun) !== identity ? (
        <AccountNotice what="changed" again={() => setBegun(account)} cancel={cancel} />
      ) : (
        <AccountWizard key={identity} {...props} account={account} />
      )}
    </Frame>
  )
}

function AccountWizard(props: Options & { account: Account }) {
  const { rendezvousServer, onDone, onLinked } = props
  const account = useSteady(props.account)
  const { userId, deviceId } = account
  const [homeserver] = useState(() => homeserverOf(account, browserMachine))
  const [openCrypto] = useState(() => cryptoOf(account))
  const borrow = useCallback(
    (signal: AbortSignal) => borrowKeys(exporterOf(account), homeserver, userId, signal),
    [account, homeserver, userId],
  )
  const names = props.codes?.join(" ")
  const codes = useMemo(() => someOf("codes", names?.split(" "), ALL_CODES) ?? ALL_CODES, [names])
  const done = () => onDone?.()
  return (
    <OneLink locks={locks()} userId={userId} onCancel={done}>
      {(takenOver) => (
        <Wizard
          homeserver={homeserver}
          userId={userId}
          deviceId={deviceId}
          codes={codes}
          rendezvousServer={rendezvousServer}
          borrowKeys={account.exportSecrets && borrow}
          unlockScreen={UnlockKeys}
          openCrypto={openCrypto}
          takenOver={takenOver}
          leaveLink={watchOn}
          onDone={done}
          onLinked={(device, trust, secrets) => onLinked?.({ device, trust, secrets })}
        />
      )}
    </OneLink>
  )
}
