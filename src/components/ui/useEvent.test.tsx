import { cleanup, render } from "@testing-library/react"
import { useEffect, useLayoutEffect } from "react"
import { afterEach, expect, test } from "vitest"
import { useEvent } from "./useEvent.ts"

afterEach(cleanup)

/** A parent that says a word through its child, in every effect of the child, and counts how often the function became another. */
function showSpeaking() {
  const said: string[] = []
  const identities = new Set<unknown>()
  const Child = ({ say }: { say: () => void }) => {
    identities.add(say)
    useLayoutEffect(() => say())
    useEffect(() => say())
    return null
  }
  const Parent = ({ word }: { word: string }) => <Child say={useEvent(() => void said.push(word))} />
  const { rerender } = render(<Parent word="one" />)
  return { said, identities, next: () => rerender(<Parent word="two" />) }
}

test("every effect of a render calls what that render means, a child's before its parent's too", () => {
  const { said, next } = showSpeaking()
  expect(said).toEqual(["one", "one"])
  next()
  expect(said).toEqual(["one", "one", "two", "two"])
})

test("the function stays the same, so that no effect runs anew because of it", () => {
  const { identities, next } = showSpeaking()
  next()
  expect(identities.size).toBe(1)
})
