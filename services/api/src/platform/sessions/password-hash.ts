import { hash, verify } from '@node-rs/argon2'

/** Argon2id is the default of the library. The costs are those that OWASP names first. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashOfPassword(password: string): Promise<string> {
  return hash(password, COSTS)
}

/** Of no password. Whoever is unknown costs as much as somebody who is not, so that time does not tell them apart. */
let ofNobody: Promise<string> | undefined

export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  ofNobody ??= hashOfPassword('')
  const isRight = await verify(stored ?? (await ofNobody), password)
  return isRight && stored !== null
}
