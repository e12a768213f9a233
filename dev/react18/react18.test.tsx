import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query"
import { render, screen } from "@testing-library/react"
import { useEffectEvent, version } from "react"
import { version as domVersion } from "react-dom"
import { expect, test } from "vitest"

test("the tests of this project run with React 18, which knows nothing of what came with 19", () => {
  expect(version).toMatch(/^18\./)
  expect(domVersion).toMatch(/^18\./)
  expect(useEffectEvent).toBeUndefined()
})

function Asking() {
  const { data } = useQuery({ queryKey: ["anything"], queryFn: () => version })
  return <p>answered in {data}</p>
}

test("so do the libraries that render and bring hooks: two Reacts would not get along", async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Asking />
    </QueryClientProvider>,
  )
  expect(await screen.findByText(/^answered in 18\./)).toBeTruthy()
})
