/** The users who can sign in at the OAuth server: local part of the user id, and password. */
export class Accounts {
  readonly #passwords = new Map<string, string>()

  add(localpart: string, password: string): void {
    this.#passwords.set(localpart, password)
  }

  has(localpart: string): boolean {
    return this.#passwords.has(localpart)
  }

  accepts(localpart: string, password: string): boolean {
    return this.#passwords.get(localpart) === password
  }
}
