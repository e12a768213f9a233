/** The keys of words, which are complete: what has words is shown. */
export const keysOf = <T extends object>(words: T) => Object.keys(words) as (keyof T & string)[]
