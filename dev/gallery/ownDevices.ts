import { silentHomeserver } from "../../src/components/testing/silentHomeserver.ts"
import { deviceKeys, keyPair, signed, wholeIdentity } from "../../src/homeserver/testing/signedKeys.ts"

export const me = "@me:example.org"

const day = (date: number) => Date.UTC(2026, 10, date, 9, 41)
const devices = [
  { device_id: "HJKQWERTYU", display_name: "Link new device", last_seen_ts: day(22) },
  { device_id: "LAPTOPELEM", display_name: "Element on Linux", last_seen_ts: day(20) },
  { device_id: "QMJTWVYXKA", display_name: "Element X on Pixel 12" },
  { device_id: "OLDTABLET7", display_name: null, last_seen_ts: day(2) },
  { device_id: "BOT+/8xyz", display_name: "Calendar bridge", last_seen_ts: day(21) },
]

/** Every kind of trust. */
function keys() {
  const { pairs, answer } = wholeIdentity(me)
  const own = (id: string) => signed(deviceKeys(me, id, keyPair(id)), me, id, keyPair(id))
  const bySelf = (id: string) => signed(own(id), me, pairs.selfSigning.publicKey, pairs.selfSigning)
  const verified = Object.fromEntries(["QMJTWVYXKA", "LAPTOPELEM"].map((id) => [id, bySelf(id)]))
  const stranger = deviceKeys(me, "OTHER", keyPair("other"))
  const device_keys = { [me]: { ...verified, OLDTABLET7: own("OLDTABLET7"), "BOT+/8xyz": stranger } }
  return { ...answer, device_keys }
}

/** A homeserver that has these answers and no other. */
const answering = (pages: Record<string, unknown>, baseUrl: string) => ({
  ...silentHomeserver(async (path) =>
    path in pages
      ? Response.json(pages[path])
      : Response.json({ errcode: "M_UNRECOGNIZED" }, { status: 404 }),
  ),
  baseUrl,
})

export const ownDevices = answering(
  { "/_matrix/client/v3/devices": { devices }, "/_matrix/client/v3/keys/query": keys() },
  "https://hs.example.org",
)

const many = Array.from({ length: 5000 }, (_, index) => ({
  device_id: `OLD${String(index).padStart(7, "0")}`,
  display_name: `Old app ${index}`,
  last_seen_ts: day(22) - index * 86_400_000,
}))

/** The same account years later. */
export const thousands = answering(
  {
    "/_matrix/client/v3/devices": { devices: [...devices, ...many] },
    "/_matrix/client/v3/keys/query": keys(),
  },
  "https://thousands.example.org",
)
