/** The names of secrets, those of later settings included. A limit per key is no secret. */
const SECRET_NAME = /(?<!PER_)KEYS?$|SECRET|PASSWORD|TOKEN|CREDENTIAL/i
const MASK = '***'

/** A secret shows only that it is there. A URL shows everything but its password. */
export function masked(name: string, value: string): string {
  if (SECRET_NAME.test(name)) return MASK
  if (!value.includes('://')) return value.includes('@') ? MASK : value
  const url = URL.parse(value)
  // A URL that cannot be parsed may hold a password anywhere.
  if (url === null) return MASK
  if (url.password !== '') url.password = MASK
  for (const parameter of url.searchParams.keys()) {
    if (SECRET_NAME.test(parameter)) url.searchParams.set(parameter, MASK)
  }
  return url.href.includes(MASK) ? url.href : value
}
