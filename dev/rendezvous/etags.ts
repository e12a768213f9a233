const STRONG = /^"[\x21\x23-\x7e\x80-\xff]*"$/
const ANY = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g

/** MSC3886 takes one strong ETag in `If-Match`: neither a weak one, nor several, nor `*`. */
export const isOneStrong = (field: string): boolean => STRONG.test(field.trim())

/** Whether an `If-None-Match` names this ETag, by the weak comparison (RFC 9110, section 13.1.2). */
export const names = (field: string, etag: string): boolean =>
  field.trim() === "*" || [...field.matchAll(ANY)].some(([, one]) => one === etag)
