/** The number that these bytes are, the lowest first. */
export const littleEndian = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((number, byte) => number * 256n + BigInt(byte), 0n)

/** The prime of both curves (RFC 7748, section 4.1). */
const P = 2n ** 255n - 19n

/** The order of the group (RFC 8032, section 5.1, `L`). */
const L = 2n ** 252n + 27742317777372353535851937790883648493n

/** The coordinate in an encoded point. Its highest bit is ignored in X25519 (RFC 7748, section 5), and says in Ed25519 which of two points it is. */
const coordinate = (point: Uint8Array): bigint => littleEndian(point) % 2n ** 255n

/**
 * The u coordinates of all points of order 1, 2, 4 and 8 on curve25519 and its twist, with those that can be written in a second way, not
 * reduced modulo P, twice: https://cr.yp.to/ecdh.html#validate, less those that only the ignored bit makes different.
 */
const LOW_ORDER_U = new Set([
  0n,
  1n,
  325606250916557431795983626356110631294008115727848805560023387167927233504n,
  39382357235489614581723060781553021112529911719440698176882885853963445705823n,
  P - 1n,
  P,
  P + 1n,
])

/** Whether the 32 bytes of an X25519 public key give an all-zero secret with every private key (RFC 7748, section 6.1). */
export const isLowOrder = (publicKey: Uint8Array): boolean => LOW_ORDER_U.has(coordinate(publicKey))

/** The y coordinate of two of the four points of order 8 on edwards25519; that of the others is its negative. */
const ORDER_8_Y = 2707385501144840649318225287225658788936804267575313519463743609750303402022n

/** The y coordinates of the eight points of small order on edwards25519: order 4, 1, 2, and 8 twice. */
const SMALL_ORDER_Y = new Set([0n, 1n, P - 1n, ORDER_8_Y, P - ORDER_8_Y])

/** Whether the 32 bytes of an Ed25519 point are neither of small order nor an encoding that RFC 8032 forbids (section 5.1.3, steps 1 and 4). */
export function isProper(point: Uint8Array): boolean {
  const y = coordinate(point)
  return y < P && !SMALL_ORDER_Y.has(y)
}

/** Whether a signature's second half is what RFC 8032, section 5.1.7, step 1, demands. */
export const isScalar = (s: Uint8Array): boolean => littleEndian(s) < L
