import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { devicesKey } from "../../homeserver/queries.ts"
import { deviceKeys, keyPair, signed, wholeIdentity } from "../../homeserver/testing/signedKeys.ts"
import { silentHomeserver } from "../testing/silentHomeserver.ts"
import type { StateOf } from "../step.ts"
import { show } from "../testing/show.tsx"
import { states, stoppedState } from "../testing/states.ts"
import { DeviceList } from "./DeviceList.tsx"

const me = "@me:example.org"

interface Row {
  device_id: string
  display_name?: string | null
  last_seen_ts?: number
}

interface Shown {
  verified?: string[]
  newDeviceId?: string
  fails?: boolean
}

/** The list over a homeserver with these devices, of which the ones named in `verified` are. */
function shown(rows: Row[], { verified = [], newDeviceId, fails = false }: Shown = {}) {
  const server = { rows, fails, asked: [] as string[] }
  const homeserver = silentHomeserver(async (path, init) => {
    server.asked.push(
      `${init?.method ?? "GET"} ${path}${init?.method === "PUT" ? ` ${JSON.stringify(init.body)}` : ""}`,
    )
    if (server.fails) return Response.json({}, { status: 500 })
    if (path.endsWith("/devices")) return Response.json({ devices: server.rows })
    if (path.endsWith("/keys/query")) return Response.json(keysOf(verified))
    return Response.json({})
  })
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const list = () => (
    <QueryClientProvider client={queries}>
      <DeviceList homeserver={homeserver} userId={me} deviceId="OURS" newDeviceId={newDeviceId} />
    </QueryClientProvider>
  )
  const { unmount } = show(list())
  const refresh = () => act(() => queries.refetchQueries({ queryKey: devicesKey(homeserver) }))
  return { server, refresh, again: () => (unmount(), show(list())) }
}

function keysOf(verified: string[]) {
  const { pairs, answer } = wholeIdentity(me)
  const own = (id: string) => signed(deviceKeys(me, id, keyPair(id)), me, id, keyPair(id))
  const devices = verified.map((id) => [
    id,
    signed(own(id), me, pairs.selfSigning.publicKey, pairs.selfSigning),
  ])
  return { ...answer, device_keys: { [me]: { ...Object.fromEntries(devices), UNSIGNED: own("UNSIGNED") } } }
}

const device = (id: string, last_seen_ts?: number): Row => ({
  device_id: id,
  display_name: `App ${id}`,
  ...(last_seen_ts !== undefined && { last_seen_ts }),
})
const names = async () => {
  const rows = await screen.findAllByRole("listitem")
  return rows.map((row) => within(row).getByText(/^App|^Unnamed/).textContent)
}
const open = async (name: string) =>
  fireEvent.click(await screen.findByRole("button", { name: `Manage ${name}` }))

test("the new device stands first and is marked, then this page, then by last activity", async () => {
  shown([device("OLD", 1), device("RECENT", 2), device("OURS"), device("FRESH")], { newDeviceId: "FRESH" })
  expect(await names()).toEqual(["App FRESH", "App OURS", "App RECENT", "App OLD"])
  expect(screen.getByText("New")).toBeTruthy()
  expect(screen.getByText("This page")).toBeTruthy()
})

test("each is said to be verified, not verified, or without encryption", async () => {
  shown([device("OURS"), device("SIGNED"), device("UNSIGNED"), device("PLAIN")], {
    verified: ["OURS", "SIGNED"],
  })
  await screen.findAllByText("Verified")
  const said = (await screen.findAllByRole("listitem")).map(
    (row) => within(row).getByText(/erified|No enc/).textContent,
  )
  expect(said).toEqual(["Verified", "No encryption", "Verified", "Not verified"])
})

test("a device without a name is called so", async () => {
  shown([{ device_id: "X", display_name: null }])
  expect(await screen.findByText("Unnamed device")).toBeTruthy()
})

test("a list that cannot be read says so, and can be asked for again", async () => {
  const { server } = shown([device("OURS")], { fails: true })
  expect((await screen.findByRole("alert")).textContent).toBe("Your devices could not be read just now.")
  server.fails = false
  fireEvent.click(screen.getByRole("button", { name: "Try again" }))
  expect(await names()).toEqual(["App OURS"])
})

test("of many devices one is found by its name or its id, and they can be sorted by name", async () => {
  shown([...Array(12).keys()].map((index) => device(`D${index}`, index)))
  expect((await names()).slice(0, 2)).toEqual(["App D11", "App D10"])
  fireEvent.change(screen.getByLabelText("Sort by"), { target: { value: "name" } })
  expect((await names()).slice(0, 3)).toEqual(["App D0", "App D1", "App D2"])
  fireEvent.change(screen.getByLabelText("Search by name or ID"), { target: { value: "d1" } })
  expect(await screen.findByText("3 devices found")).toBeTruthy()
  expect(await names()).toEqual(["App D1", "App D10", "App D11"])
  fireEvent.change(screen.getByLabelText("Search by name or ID"), { target: { value: "nowhere" } })
  expect(await screen.findByText("0 devices found")).toBeTruthy()
})

test("a device is looked at, renamed, and left again with the focus where it was", async () => {
  const { server } = shown([device("OURS"), device("OTHER", 5)])
  await open("App OTHER")
  expect(document.activeElement?.textContent).toBe("App OTHER")
  fireEvent.change(screen.getByLabelText("Name"), { target: { value: "  My tablet " } })
  server.rows = [device("OURS"), { ...device("OTHER", 5), display_name: "My tablet" }]
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Save" })))
  expect(await screen.findByText("Saved")).toBeTruthy()
  expect(server.asked).toContain(
    `PUT /_matrix/client/v3/devices/OTHER ${JSON.stringify('{"display_name":"My tablet"}')}`,
  )
  expect(await screen.findByRole("heading", { name: "My tablet" })).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "All devices" }))
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Manage My tablet")
})

test("a name that cannot be saved stays in the field, and this is said", async () => {
  const { server } = shown([device("OTHER", 5)])
  await open("App OTHER")
  server.fails = true
  const field = screen.getByLabelText<HTMLInputElement>("Name")
  fireEvent.change(field, { target: { value: "My tablet" } })
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Save" })))
  expect(await screen.findByText("The name could not be saved just now. Try again.")).toBeTruthy()
  expect(field.value).toBe("My tablet")
})

test("this page itself is not signed out from the list, every other device can be", async () => {
  shown([device("OURS"), device("OTHER")])
  await open("App OURS")
  expect(screen.queryByRole("button", { name: "Sign that device out" })).toBeNull()
  fireEvent.click(screen.getByRole("button", { name: "All devices" }))
  await open("App OTHER")
  expect(screen.getByRole("button", { name: "Sign that device out" })).toBeTruthy()
})

test("a sign-in that was not begun here is told, with the way to act, until the user says that it is theirs", async () => {
  const { server, refresh, again } = shown([device("OURS")])
  await names()
  server.rows = [device("OURS"), device("STRANGER", 9)]
  await refresh()
  expect(await screen.findByText("App STRANGER has just been signed in to your account")).toBeTruthy()
  again()
  expect(await screen.findByText("App STRANGER has just been signed in to your account")).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Look at it" }))
  expect(screen.getByRole("button", { name: "Sign that device out" })).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "All devices" }))
  fireEvent.click(screen.getByRole("button", { name: "It is mine" }))
  await waitFor(() => expect(screen.queryByText(/just been signed in/)).toBeNull())
})

test("each of several is for the user to say of, and who uses the keyboard stays there", async () => {
  const { server, refresh } = shown([device("OURS"), device("OLD")])
  await names()
  server.rows = [device("OURS"), device("TABLET", 9), device("STRANGER", 8)]
  await refresh()
  await screen.findByText("App TABLET has just been signed in to your account")
  const [mine] = screen.getAllByRole("button", { name: "It is mine" })
  if (!mine) throw new Error("no way to say it")
  mine.focus()
  fireEvent.click(mine)
  await waitFor(() =>
    expect(screen.queryByText("App TABLET has just been signed in to your account")).toBeNull(),
  )
  expect(screen.getByText("App STRANGER has just been signed in to your account")).toBeTruthy()
  expect(document.activeElement?.textContent).toContain("App STRANGER")
  fireEvent.click(screen.getByRole("button", { name: "Close" }))
  await waitFor(() => expect(screen.queryByText("App OLD is not signed in any more")).toBeNull())
  expect(screen.getByText("App STRANGER has just been signed in to your account")).toBeTruthy()
})

test("a device that was linked here is no news in another list on the page, and none after the next link", async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const rows = [device("OURS")]
  const homeserver = silentHomeserver(async (path) =>
    path.endsWith("/devices") ? Response.json({ devices: rows }) : Response.json({}),
  )
  const page = (id?: string, link?: StateOf<"linked" | "stopped">) => (
    <QueryClientProvider client={queries}>
      <DeviceList homeserver={homeserver} userId={me} deviceId="OURS" />
      {id !== undefined && link && (
        <DeviceList
          homeserver={homeserver}
          userId={me}
          deviceId="OURS"
          link={{ ...link, device: { id, name: undefined } }}
        />
      )}
    </QueryClientProvider>
  )
  const { rerender } = show(page())
  await names()
  for (const linked of ["FIRST", "SECOND"]) {
    rerender(page(linked, states["linked-watching"]))
    rows.push(device(linked))
    await act(() => queries.refetchQueries({ queryKey: devicesKey(homeserver) }))
    expect(await screen.findAllByText(`App ${linked}`)).toHaveLength(2)
    expect(screen.queryByText(/just been signed in/)).toBeNull()
  }
  rerender(page())
  rows.push(device("STRANGER"))
  await act(() => queries.refetchQueries({ queryKey: devicesKey(homeserver) }))
  expect(await screen.findAllByText(/just been signed in/)).toHaveLength(1)
  // One that a link let in which then ended badly, or that turned out to be another's, is news in the other list.
  for (const [id, link] of [
    ["UNWANTED", stoppedState({ kind: "key-mismatch" }, "signed-in")],
    ["SECOND", states["linked-wrongly-signed"]],
  ] as const) {
    if (id === "UNWANTED") rows.push(device(id))
    rerender(page(id, link))
    await act(() => queries.refetchQueries({ queryKey: devicesKey(homeserver) }))
    expect(await screen.findByText(`App ${id} has just been signed in to your account`)).toBeTruthy()
  }
})

test("a device that was linked here is no news, and one that is gone is told", async () => {
  const { server, refresh } = shown([device("OURS"), device("OLD")], { newDeviceId: "FRESH" })
  await names()
  server.rows = [device("OURS"), device("FRESH")]
  await refresh()
  expect(screen.queryByText(/just been signed in/)).toBeNull()
  expect(await screen.findByText("App OLD is not signed in any more")).toBeTruthy()
  expect(await names()).toEqual(["App FRESH", "App OURS"])
})

test("a list that cannot be fetched again stays, and is said to be old", async () => {
  const { server, refresh } = shown([device("OURS")])
  await names()
  server.fails = true
  await refresh()
  expect(await screen.findByText(/may be out of date/)).toBeTruthy()
  expect(await names()).toEqual(["App OURS"])
})
