import canonicalize from 'canonicalize'

/**
 * A value's canonical JSON (RFC 8785): names sorted by their UTF-16 code units, no spaces, numbers as ECMAScript writes
 * them.
 * Equal values give equal bytes, so the text can be hashed.
 * @throws when the value is no JSON
 */
export function canonicalJson(value: unknown): string {
  const text = isInOrder(value) ? JSON.stringify(value) : canonicalize(value)
  if (text === undefined) throw new Error('what is to be canonical must be JSON')
  return text
}

/** What ECMAScript writes as RFC 8785 asks: names that are sorted already, and nothing that JSON does not hold. */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return value === null || typeof value === 'boolean'
  if (Array.isArray(value)) return value.every(isInOrder)
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  let before = ''
  for (const name in value) {
    if (name < before || !name.isWellFormed() || !isInOrder((value as Record<string, unknown>)[name])) return false
    before = name
  }
  return true
}
