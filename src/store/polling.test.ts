import { expect, test } from "vitest"
import { Scene } from "./testing/scene.ts"

/** The looks into sessions so far. */
const looksOf = ({ server }: Scene): number => server.requests.filter(({ method }) => method === "GET").length

async function looksWithin(scene: Scene, ms: number): Promise<number> {
  const before = looksOf(scene)
  await scene.machine.pass(ms)
  return looksOf(scene) - before
}

test("a code that nobody scans is looked after four times a second at most, with the one before it, and less after half a minute", async () => {
  const scene = new Scene()
  scene.start("msc4108-2024")
  await scene.at("showing-code")
  for (let second = 0; second < 29; second++) expect(await looksWithin(scene, 1_000)).toBeLessThanOrEqual(4)
  await scene.machine.pass(2_000)
  for (let second = 0; second < 60; second++) expect(await looksWithin(scene, 1_000)).toBeLessThanOrEqual(2)
})

test.each([0, 120, 290])(
  "all codes together are looked after four times in any second at most, also where they overlap, and a code took %d ms",
  async (ms) => {
    const scene = new Scene()
    scene.delayAnswersTo("POST", ms)
    const looks: number[] = []
    scene.server.fault = ({ method }) => {
      if (method === "GET") looks.push(scene.machine.now())
      return undefined
    }
    scene.start("msc4108-2024")
    await scene.at("showing-code")
    await scene.machine.pass(29_000)
    expect(scene.server.requests.filter(({ method }) => method === "POST")).toHaveLength(2)
    const inTheSecondFrom = (from: number): number =>
      looks.filter((at) => at >= from && at < from + 1_000).length
    expect(Math.max(...looks.map(inTheSecondFrom))).toBe(4)
  },
)

test("whoever asks for a code again is about to scan it", async () => {
  const scene = new Scene()
  scene.start("msc4108-2024", "msc4388-spec")
  await scene.at("showing-code")
  await scene.machine.pass(40_000)
  scene.say({ kind: "other-code" })
  await scene.machine.pass(100)
  expect(await looksWithin(scene, 1_000)).toBe(3)
})

test("a code that nobody can see is not looked after, and at once when the page comes back", async () => {
  const scene = new Scene()
  scene.start("msc4108-2024")
  const { qr } = await scene.at("showing-code")
  scene.machine.setHidden(true)
  await scene.machine.pass(500)
  expect(await looksWithin(scene, 10_000)).toBe(0)
  scene.machine.setHidden(false)
  expect(await looksWithin(scene, 10)).toBe(1)
  expect(scene.state).toMatchObject({ step: "showing-code", qr })
})

test("a link that has begun goes on while the page is hidden: the user consents in another tab", async () => {
  const scene = new Scene()
  const peer = await scene.accept("msc4108-2024")
  scene.machine.setHidden(true)
  await scene.succeed(peer)
  expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.secrets" })
})
