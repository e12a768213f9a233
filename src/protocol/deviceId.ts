/** Most characters that an id may have (Matrix specification, appendix "Opaque identifiers": 255). */
const LONGEST = 255

/**
 * Whether a peer's device id may be asked for at all (R12). `.` and `..` would change the path of the look-up even when
 * encoded; control, format and unassigned characters and lone surrogates (`\p{C}`) could not be shown to the user.
 */
export function isPossibleDeviceId(id: string): boolean {
  return id.length <= LONGEST && id !== "." && id !== ".." && /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(id)
}
