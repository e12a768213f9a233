/** The two families of names: those of the texts, and those of "Unstable prefix" in MSC3903, MSC3906 and MSC3886. */
export type Family = "stable" | "unstable"

export interface Names {
  algorithm: string
  transport: string
  flow: string
  loginToken: string
}

export const names: Record<Family, Names> = {
  stable: {
    algorithm: "m.rendezvous.v2.curve25519-aes-sha256",
    transport: "http.v1",
    flow: "m.setup.additional_device.v2",
    loginToken: "login_token",
  },
  unstable: {
    algorithm: "org.matrix.msc3903.rendezvous.v2.curve25519-aes-sha256",
    transport: "org.matrix.msc3886.http.v1",
    flow: "org.matrix.msc3906.setup.additional_device.v2",
    loginToken: "org.matrix.msc3906.login_token",
  },
}

/** `login.start`: a device that wants to sign in; `login.reciprocate`: one that is signed in and can help. */
export type Intent = "login.start" | "login.reciprocate"
