import { useVirtualizer } from "@tanstack/react-virtual"
import { memo, useRef, type ReactNode, type Ref } from "react"
import type { PublishedKeys } from "../../homeserver/deviceQueries.ts"
import type { OwnDevice } from "../../homeserver/devices.ts"
import { useDeviceWords } from "../../i18n/useDeviceWords.ts"
import { DeviceRow } from "./DeviceRow.tsx"
import styles from "./DeviceList.module.css"
import { useTrust } from "./useTrust.ts"

interface DeviceRowsProps {
  devices: readonly OwnDevice[]
  keys: PublishedKeys
  userId: string
  newDeviceId: string | undefined
  /** Of the device that the user comes back from: its row takes the focus. */
  focused: string | undefined
  onOpen: (device: OwnDevice) => void
}

/** More rows than these are only made where they are seen. */
const WHOLE = 50
/** CSS pixels of a row, before it is measured. */
const ROW = 96

/** One row for each device. */
export function DeviceRows({ devices, focused, ...common }: DeviceRowsProps) {
  const row = (device: OwnDevice) => (
    <JudgedRow key={device.id} device={device} isFocused={device.id === focused} {...common} />
  )
  return devices.length > WHOLE ? (
    <FewOfMany devices={devices} focused={focused} row={row} />
  ) : (
    <Rows>
      {devices.map((device) => (
        <li key={device.id} className={styles.item}>
          {row(device)}
        </li>
      ))}
    </Rows>
  )
}

interface RowsProps {
  list?: Ref<HTMLUListElement>
  height?: number
  children: ReactNode
}

function Rows({ list, height, children }: RowsProps) {
  const { heading } = useDeviceWords()
  return (
    <ul ref={list} className={styles.rows} aria-label={heading} style={height ? { height } : undefined}>
      {children}
    </ul>
  )
}

interface FewOfManyProps extends Pick<DeviceRowsProps, "devices" | "focused"> {
  row: (device: OwnDevice) => ReactNode
}

function FewOfMany({ devices, focused, row }: FewOfManyProps) {
  const pane = useRef<HTMLDivElement>(null)
  const back = devices.findIndex(({ id }) => id === focused)
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes this
  const rows = useVirtualizer({
    count: devices.length,
    getScrollElement: () => pane.current,
    estimateSize: () => ROW,
    getItemKey: (index) => devices[index]?.id ?? index,
    overscan: 6,
    initialOffset: Math.max(0, back) * ROW,
  })
  return (
    <div ref={pane} className={styles.pane}>
      <Rows height={rows.getTotalSize()}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const device = devices[index]
          return (
            device && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={devices.length}
                aria-posinset={index + 1}
                className={styles.placed}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row(device)}
              </li>
            )
          )
        })}
      </Rows>
    </div>
  )
}

interface JudgedRowProps extends Omit<DeviceRowsProps, "devices" | "focused"> {
  device: OwnDevice
  isFocused: boolean
}

/** While the list scrolls, the rows that stay in sight are not drawn anew. */
const JudgedRow = memo(function JudgedRow(props: JudgedRowProps) {
  const { device, keys, userId, newDeviceId, isFocused, onOpen } = props
  const trust = useTrust(keys, userId, device.id)
  return (
    <DeviceRow
      device={device}
      trust={trust}
      isNew={device.id === newDeviceId}
      isFocused={isFocused}
      onOpen={() => onOpen(device)}
    />
  )
})
