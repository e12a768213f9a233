import { useMutation } from "@tanstack/react-query"
import { useId, useRef } from "react"
import type { OwnDevice } from "../../homeserver/devices.ts"
import { MAX_NAME, renameDevice } from "../../homeserver/renameDevice.ts"
import { useDeviceWords } from "../../i18n/useDeviceWords.ts"
import type { HomeserverPort } from "../../protocol/ports.ts"
import { Button } from "../ui/Button.tsx"
import styles from "./DeviceList.module.css"

interface RenameDeviceProps {
  homeserver: HomeserverPort
  device: OwnDevice
  onRenamed: () => void
}

/** The name of a device, to be changed. */
export function RenameDevice({ homeserver, device, onRenamed }: RenameDeviceProps) {
  const { rename } = useDeviceWords()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const saving = useMutation({
    mutationFn: (name: string) => renameDevice(homeserver, device.id, name),
    onSuccess: (saved) => saved && onRenamed(),
    networkMode: "always",
  })
  const said = saving.isPending
    ? rename.saving
    : saving.data === true
      ? rename.saved
      : saving.data === false
        ? rename.failed
        : ""
  return (
    <form
      id={`${id}form`}
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault()
        if (!saving.isPending) saving.mutate(field.current?.value.trim() ?? "")
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {rename.field}
      </label>
      <div className={styles.line}>
        <input
          ref={field}
          id={id}
          className={styles.input}
          dir="auto"
          defaultValue={device.name}
          maxLength={MAX_NAME}
          autoComplete="off"
          aria-describedby={`${id}hint`}
        />
        <Button form={`${id}form`}>{rename.action}</Button>
      </div>
      <p id={`${id}hint`} className={styles.detail}>
        {rename.hint}
      </p>
      <output className={styles.said}>{said}</output>
    </form>
  )
}
