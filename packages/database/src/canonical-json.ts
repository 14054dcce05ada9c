import canonicalize from 'canonicalize'

/**
 * A value's canonical JSON (RFC 8785): names sorted by their UTF-16 code units, no spaces, numbers as ECMAScript writes
 * them.
 * Equal values give equal bytes, so the text can be hashed.
 * @throws when the value is no JSON
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('what is to be canonical must be JSON')
  return text
}
