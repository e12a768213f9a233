import type { Failure } from "../protocol/failure.ts"

/** Should a device be in the account after such an end, signing it out comes first. */
export const isUnwanted = ({ kind }: Failure): boolean => kind === "key-mismatch" || kind === "declined-here"
