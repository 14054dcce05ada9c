/** A name that says so is a secret's, also one that a later setting brings; a limit per key is none. */
const SECRET_NAME = /(?<!PER_)KEYS?$|SECRET|PASSWORD|TOKEN|CREDENTIAL/i
const MASK = '***'

/** A secret shows that it is there and no more; of a URL, all but its password is shown. */
export function masked(name: string, value: string): string {
  if (SECRET_NAME.test(name)) return MASK
  if (!value.includes('://')) return value.includes('@') ? MASK : value
  const url = URL.parse(value)
  // what cannot be read may hold a password anywhere
  if (url === null) return MASK
  if (url.password !== '') url.password = MASK
  for (const parameter of url.searchParams.keys()) {
    if (SECRET_NAME.test(parameter)) url.searchParams.set(parameter, MASK)
  }
  return url.href.includes(MASK) ? url.href : value
}
