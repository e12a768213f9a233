import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { StrictMode } from "react"
import { afterEach, beforeAll, expect, test, vi } from "vitest"
import { signOutDevice, type SignOutReply } from "../homeserver/signOutDevice.ts"
import { SignOut } from "./SignOut.tsx"
import { silentHomeserver } from "./testing/silentHomeserver.ts"

vi.mock("../homeserver/signOutDevice.ts", () => ({ signOutDevice: vi.fn() }))

const homeserver = silentHomeserver(() => Promise.reject(new Error("not asked here")))
const says = (reply: SignOutReply) => vi.mocked(signOutDevice).mockResolvedValue(reply)
const wants = (stages: string[], refused = false): SignOutReply => ({
  kind: "proof-needed",
  challenge: { session: "the-session", flows: [stages], completed: [], refused },
})

beforeAll(() => import("./SignOutDevice.tsx"))
beforeAll(() => addEventListener("click", (event) => event.preventDefault()))
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

/** The user presses the button, and all that waits only for promises is over. */
async function signOut() {
  const onGone = vi.fn()
  render(
    <StrictMode>
      <SignOut
        homeserver={homeserver}
        userId="@me:example.org"
        deviceId="STRANGER"
        urgent={false}
        onGone={onGone}
      />
    </StrictMode>,
  )
  expect(signOutDevice).not.toHaveBeenCalled()
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name: "Sign that device out" }))
    await import("./SignOutDevice.tsx")
  })
  await vi.waitFor(() => expect(signOutDevice).toHaveBeenCalled())
  await act(async () => undefined)
  return onGone
}

const field = () => screen.getByLabelText<HTMLInputElement>("Your account’s password")
const lastProof = () => vi.mocked(signOutDevice).mock.lastCall?.[2]
const enter = (password: string) =>
  act(async () => {
    fireEvent.change(field(), { target: { value: password } })
    fireEvent.submit(field())
  })

test("a server that asks for nothing signs it out at once, and says so", async () => {
  says("done")
  const onGone = await signOut()
  expect(screen.getByRole("status").textContent).toContain("It is signed out")
  expect(document.activeElement).not.toBe(document.body)
  expect(onGone).toHaveBeenCalled()
  expect(vi.mocked(signOutDevice).mock.lastCall?.slice(0, 3)).toEqual([homeserver, "STRANGER", undefined])
})

test("a server that asks for the password gets it once; the field is emptied, and it is in no document", async () => {
  says(wants(["m.login.password"]))
  await signOut()
  expect(screen.getByText("Your server asks for your password before it signs a device out.")).toBeTruthy()
  says("done")
  await enter("correct horse")
  expect(lastProof()).toEqual({
    type: "m.login.password",
    identifier: { type: "m.id.user", user: "@me:example.org" },
    password: "correct horse",
    session: "the-session",
  })
  expect(document.documentElement.outerHTML).not.toContain("correct horse")
  expect(screen.getByText("It is signed out")).toBeTruthy()
})

test("a wrong password is said, and can be tried again", async () => {
  says(wants(["m.login.password"]))
  const onGone = await signOut()
  says(wants(["m.login.password"], true))
  await enter("wrong")
  expect(screen.getByRole("alert").textContent).toContain("That was not the password")
  expect(document.activeElement).toBe(field())
  await enter("wrong again")
  expect(screen.getByRole("alert").textContent).toContain("That was not the password")
  expect(onGone).not.toHaveBeenCalled()
})

test("R25: any other proof is given on the server's own page, opened by the user, who then says so", async () => {
  says(wants(["m.login.sso"]))
  await signOut()
  const link = screen.getByRole<HTMLAnchorElement>("link")
  expect(link.href).toBe(
    "https://hs.example.org/_matrix/client/v3/auth/m.login.sso/fallback/web?session=the-session",
  )
  expect(link.rel).toBe("noopener noreferrer")
  fireEvent.click(link)
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "I have done it there" })))
  expect(lastProof()).toEqual({ session: "the-session" })
  expect(screen.getByRole("alert").textContent).toContain("not done yet")
})

test("a stage that proves nothing is done at once, and once only", async () => {
  says(wants(["m.login.dummy"]))
  await signOut()
  expect(lastProof()).toEqual({ type: "m.login.dummy", session: "the-session" })
  expect(screen.getByRole("alert").textContent).toContain("could not be signed out just now")
  const asked = vi.mocked(signOutDevice).mock.calls.length
  vi.mocked(signOutDevice)
    .mockResolvedValueOnce(wants(["m.login.dummy"]))
    .mockResolvedValueOnce("done")
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Try again" })))
  expect(signOutDevice).toHaveBeenCalledTimes(asked + 2)
  expect(screen.getByText("It is signed out")).toBeTruthy()
})

test("a server with an account page leads there, and the user sees in the list what came of it", async () => {
  says({ kind: "page", url: "https://account.example.org/?action=org.matrix.device_delete" })
  const onGone = await signOut()
  const link = screen.getByRole<HTMLAnchorElement>("link", { name: /account\.example\.org/ })
  fireEvent.click(link)
  expect(onGone).not.toHaveBeenCalled()
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "I have done it there" })))
  expect(onGone).toHaveBeenCalledOnce()
  expect(screen.getByText(/gone there/)).toBeTruthy()
})

test("trouble is said, and can be tried again", async () => {
  says({ kind: "trouble", trouble: { kind: "no-answer" } })
  await signOut()
  expect(screen.getByRole("alert").textContent).toContain("could not be signed out just now")
  says("done")
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Try again" })))
  expect(screen.getByText("It is signed out")).toBeTruthy()
})
