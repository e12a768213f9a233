import { expect, type CDPSession, type Page } from "@playwright/test"

interface AxValue {
  value?: unknown
}

interface AxNode {
  role?: AxValue
  name?: AxValue
  ignored: boolean
  properties?: { name: string; value: AxValue }[]
  backendDOMNodeId?: number
}

/**
 * A user who knows a page by its accessibility tree alone, as the browser gives it to assistive technology: roles, names and the focus. What is
 * not in it does not exist for them, and they act on its nodes only.
 */
export class ScreenReader {
  readonly #session: CDPSession

  private constructor(session: CDPSession) {
    this.#session = session
  }

  static async of(page: Page): Promise<ScreenReader> {
    const session = await page.context().newCDPSession(page)
    await session.send("Accessibility.enable")
    return new ScreenReader(session)
  }

  async #nodes(): Promise<AxNode[]> {
    const { nodes } = await this.#session.send("Accessibility.getFullAXTree")
    return (nodes as AxNode[]).filter(({ ignored }) => !ignored)
  }

  /** Waits for the node with this role and name. */
  async find(role: string, name: string | RegExp): Promise<AxNode> {
    let found: AxNode | undefined
    await expect(async () => {
      const nodes = await this.#nodes()
      found = nodes.find((node) => node.role?.value === role && isNamed(node, name))
      const heard = nodes.map((node) => `${String(node.role?.value)} ${String(node.name?.value)}`)
      expect(found, `no ${role} "${String(name)}" among\n${heard.join("\n")}`).toBeDefined()
    }).toPass({ timeout: 30_000 })
    return found!
  }

  /** Waits until the focus is on the node with this role and name: what is read out by itself. */
  async hears(role: string, name: string | RegExp): Promise<void> {
    await expect(async () => {
      const node = await this.find(role, name)
      expect(node.properties?.find((property) => property.name === "focused")?.value.value).toBe(true)
    }).toPass({ timeout: 30_000 })
  }

  /** Does what the node is there for. */
  async press(role: string, name: string | RegExp): Promise<void> {
    await this.#call(await this.find(role, name), "function () { this.click() }")
  }

  async type(name: string | RegExp, text: string): Promise<void> {
    await this.#call(await this.find("textbox", name), "function () { this.focus() }")
    await this.#session.send("Input.insertText", { text })
  }

  async #call(node: AxNode, functionDeclaration: string): Promise<void> {
    const { object } = await this.#session.send("DOM.resolveNode", {
      backendNodeId: node.backendDOMNodeId!,
    })
    await this.#session.send("Runtime.callFunctionOn", {
      objectId: object.objectId!,
      functionDeclaration,
      userGesture: true,
    })
  }
}

function isNamed({ name }: AxNode, wanted: string | RegExp): boolean {
  const said = typeof name?.value === "string" ? name.value : ""
  return typeof wanted === "string" ? said === wanted : wanted.test(said)
}
