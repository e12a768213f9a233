/**
 * The names of 2023, stable and unstable (MSC3903, MSC3886 and MSC3906, "Unstable prefix"). Both are read everywhere; what we write is
 * of the family that the code belongs to.
 */
export const ALGORITHMS = [
  "m.rendezvous.v2.curve25519-aes-sha256",
  "org.matrix.msc3903.rendezvous.v2.curve25519-aes-sha256",
] as const

export type Algorithm = (typeof ALGORITHMS)[number]

/** The unstable family: the one that programs in the field write. */
export const UNSTABLE: Algorithm = ALGORITHMS[1]

export const FLOWS = [
  "m.setup.additional_device.v2",
  "org.matrix.msc3906.setup.additional_device.v2",
] as const

export const TRANSPORTS = ["http.v1", "org.matrix.msc3886.http.v1"] as const

export const LOGIN_TOKEN = ["login_token", "org.matrix.msc3906.login_token"] as const

export const DEVICE_GRANT = "device_authorization_grant"
