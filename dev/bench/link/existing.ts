import type { CodeKind } from "../../../src/protocol/dialect.ts"

/** What the person who holds both devices does. Each act takes no time of its own but for the consent, which is measured. */
export interface Hands {
  /** The digits that the new device shows, once it does. */
  readCode(): Promise<string>
  /** Types digits on the new device. */
  typeCode(digits: string): Promise<void>
  /** Signs in on the consent page and allows. */
  approve(url: string): Promise<void>
  /** For user-interactive authentication. */
  password: string
}

/** One existing device, as the benchmark drives it. */
export interface ExistingDevice {
  readonly name: string
  /** Shows a code of this kind; `linked` resolves once its own part is done, up to the secrets. */
  show(code: CodeKind, hands: Hands): Promise<{ qr: Uint8Array; linked: Promise<void> }>
  /** Gets ready to scan, then takes the bytes of a code that the new device shows. */
  readyToScan(code: CodeKind, hands: Hands): Promise<(qr: Uint8Array) => Promise<void>>
  /** After each link: nothing of it goes on. */
  rest(): void
  close(): void
}
