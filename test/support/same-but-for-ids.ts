const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
const KEY = /vig_live_\w+/g
const SECRET = /whsec_[\w+/=]+/g
const TOKEN = /(?<![\w-])[\w-]{43}(?![\w-])/g
/** What a device signs, and what it answers, is never the same twice. */
const CEREMONY =
  /"(challenge|client_data|authenticator_data|signature|attestation_object|user_handle|visit)":"[\w.-]+"/g
/** A stand-in of somebody else's service listens where there was a port. */
const PORT = /127\.0\.0\.1(:|%3A)\d+/g
const HASH = /\b[0-9a-f]{64}\b/g

/**
 * JSON in which ids are numbered as they first appear, and keys, hashes and request ids have one name each: what two
 * equal stories in two tenants have in common.
 */
export function sameButForIds(value: unknown): unknown {
  const ids = new Map<string, string>()
  const numbered = (id: string) => {
    const known = ids.get(id.toLowerCase()) ?? `<id ${ids.size + 1}>`
    ids.set(id.toLowerCase(), known)
    return known
  }
  return JSON.parse(
    JSON.stringify(withoutRequestId(value))
      .replaceAll(UUID, numbered)
      .replaceAll(CEREMONY, '"$1":"<once>"')
      .replaceAll(PORT, '<stand-in>')
      .replaceAll(KEY, '<key>')
      .replaceAll(SECRET, '<secret>')
      .replaceAll(HASH, '<hash>')
      .replaceAll(TOKEN, '<token>'),
  )
}

/** Of a problem; entries of the change log keep theirs. */
export function withoutRequestId(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('code' in body)) return body
  const { request_id, ...rest } = body as Record<string, unknown>
  return rest
}
