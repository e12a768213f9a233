import type { OwnDevice } from "../../homeserver/devices.ts"

export type Sort = "activity" | "name"

/** The new device first, then this page, then as the user wants it; of those whose name or id has the text in it. */
export function inOrder(
  devices: readonly OwnDevice[],
  { sort, search, newDeviceId, language }: Order,
): OwnDevice[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const rank = ({ id, current }: OwnDevice) => (id === newDeviceId ? 0 : current ? 1 : 2)
  const text = search.trim().toLocaleLowerCase()
  const has = ({ id, name = "" }: OwnDevice) =>
    id.toLocaleLowerCase().includes(text) || name.toLocaleLowerCase().includes(text)
  const byActivity = (one: OwnDevice, other: OwnDevice) => (other.lastSeen ?? 0) - (one.lastSeen ?? 0)
  // Devices without a name stand last.
  const byName = (one: OwnDevice, other: OwnDevice) =>
    Number(!one.name) - Number(!other.name) || compare(one.name ?? "", other.name ?? "")
  const byWish = sort === "name" ? byName : byActivity
  return devices
    .filter(has)
    .toSorted((one, other) => rank(one) - rank(other) || byWish(one, other) || compare(one.id, other.id))
}

export interface Order {
  sort: Sort
  search: string
  newDeviceId: string | undefined
  /** BCP 47 tag. */
  language: string
}
