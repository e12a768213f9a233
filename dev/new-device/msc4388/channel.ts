import { LinkEnded } from "../conversation.ts"

/**
 * One end of the secure channel of MSC4388. Knows nothing of HTTP: gets the sequence tokens from its caller, to seal with that
 * of the last message that was read, to open with that of the own last write.
 */
export interface Channel {
  seal(plaintext: string, token: string): Promise<string>
  open(message: string, token: string): Promise<string>
}

/** What does not open was not written by the other device, or not for this moment. */
export async function insecureUnless<T>(opened: Promise<T>): Promise<T> {
  try {
    return await opened
  } catch (error) {
    throw new LinkEnded("insecure-channel", { cause: error })
  }
}
