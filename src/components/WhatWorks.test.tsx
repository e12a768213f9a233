import { cleanup, fireEvent, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { conversations as words } from "../i18n/en/conversations.ts"
import { show } from "./testing/show.tsx"
import { WhatWorks } from "./WhatWorks.tsx"

type Possible = Parameters<typeof WhatWorks>[0]

async function read(possible: Possible): Promise<string[]> {
  show(<WhatWorks {...possible} />)
  const fold = screen.getByText("Which new apps work here").closest("details")
  if (!fold) throw new Error("there is no fold")
  fold.open = true
  fireEvent(fold, new Event("toggle"))
  await screen.findByText(new RegExp(`^(${words.grant}|${words.noGrant})$`))
  const lines = screen.getAllByText(/\w/, { selector: "details p" }).map((line) => line.textContent)
  cleanup()
  return lines
}

test("R21, R22, R23: which new apps can be linked is said by the conversations that there are", async () => {
  const later = ["msc4108-2024", "msc4388"] as const
  const codes = ["msc4108-2024", "msc3906"] as const
  const scans = [...later, "msc3906"] as const
  expect(await read({ codes, scans, conversations: ["device-grant", "login-token"] })).toEqual([
    words.grant,
    words.loginToken,
  ])
  expect(await read({ codes, scans, conversations: ["device-grant"] })).toEqual([
    words.grant,
    words.grantOverEarlier,
  ])
  expect(await read({ codes: ["msc4108-2024"], scans: later, conversations: ["device-grant"] })).toEqual([
    words.grant,
    words.noEarlier,
  ])
  expect(await read({ codes: [], scans: ["msc3906"], conversations: ["login-token"] })).toEqual([
    words.loginToken,
    words.noGrant,
    words.onlyScan,
  ])
})
