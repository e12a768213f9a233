import { createElement } from "react"
import { createRoot, type Root } from "react-dom/client"
import type { Account } from "./embed/account.ts"
import { LinkDevice, type Linked, type LinkDeviceProps } from "./embed/LinkDevice.tsx"
import type { MatrixClientLike } from "./embed/matrixClient.ts"

/** The events of the element, each a `CustomEvent` with this `detail`. */
export interface LinkDeviceEvents {
  /** A device was linked, and its keys were looked at. */
  linked: CustomEvent<Linked>
  /** The user is done with the wizard, or has cancelled it: time to remove it. */
  done: CustomEvent<null>
}

/** Of elements on one page: React's ids are to be told apart. */
let elements = 0

/**
 * `<link-device>`: the wizard as a custom element, for apps without React. Set the property `client` or `account`; the attributes are
 * `codes` (names, separated by spaces), `rendezvous-server`, `language` and `theme`. Removing the element ends a link. Needs
 * `link-new-device/style.css`.
 */
export class LinkDeviceElement extends HTMLElement {
  /** Those that may change while it is on the page. */
  static readonly observedAttributes: readonly string[] = ["codes", "rendezvous-server", "language", "theme"]
  #root: Root | undefined
  #client: MatrixClientLike | undefined
  #account: Account | undefined

  /** A client of matrix-js-sdk. */
  get client(): MatrixClientLike | undefined {
    return this.#client
  }
  set client(client: MatrixClientLike | undefined) {
    this.#client = client
    this.#render()
  }

  /** For other SDKs. */
  get account(): Account | undefined {
    return this.#account
  }
  set account(account: Account | undefined) {
    this.#account = account
    this.#render()
  }

  /** Begins. */
  connectedCallback(): void {
    this.#adopt("client")
    this.#adopt("account")
    elements += 1
    this.#root = createRoot(this, { identifierPrefix: `link-device-${elements}-` })
    this.style.display ||= "block"
    this.#render()
  }

  /** A move within the page is a removal too: the link would not survive it. */
  disconnectedCallback(): void {
    this.#root?.unmount()
    this.#root = undefined
  }

  /** Shows itself in the new way; a link goes on. */
  attributeChangedCallback(): void {
    this.#render()
  }

  /** For `linked` and `done`. */
  override addEventListener<K extends keyof LinkDeviceEvents>(
    type: K,
    listener: (event: LinkDeviceEvents[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
  /** For every other event. */
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options)
  }

  /** What was set before this class was known hides the property of the same name. */
  #adopt<Name extends "client" | "account">(name: Name): void {
    if (!Object.hasOwn(this, name)) return
    const value = this[name]
    delete this[name]
    this[name] = value
  }

  #render(): void {
    const who = this.#client ? { client: this.#client } : this.#account && { account: this.#account }
    if (!who) return this.#root?.render(null)
    const text = (name: string) => this.getAttribute(name) ?? undefined
    // What an attribute may hold is checked where it is used, as in JavaScript.
    const options = {
      codes: text("codes")?.split(/\s+/),
      rendezvousServer: text("rendezvous-server"),
      language: text("language"),
      theme: text("theme"),
      onLinked: (detail: Linked) => this.#tell("linked", detail),
      onDone: () => this.#tell("done", null),
    } as Omit<LinkDeviceProps, keyof typeof who>
    this.#root?.render(createElement(LinkDevice, { ...who, ...options } as LinkDeviceProps))
  }

  #tell(name: keyof LinkDeviceEvents, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "link-device": LinkDeviceElement
  }
}

if (!customElements.get("link-device")) customElements.define("link-device", LinkDeviceElement)
