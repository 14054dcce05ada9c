import type { Operation } from '@vigencia/contracts/operation/operation.ts'

const KEYS = {
  apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key', description: 'The key of a tenant.' },
  bearer: { type: 'http', scheme: 'bearer', description: 'The same key, as a Bearer token.' },
}

const SESSION = {
  type: 'apiKey',
  in: 'cookie',
  name: '__Host-vigencia_session',
  description: 'The session of a person. On this machine without TLS the cookie is `vigencia_session`.',
}

/** How callers of these operations show who they are, as OpenAPI says it. */
export function securitySchemesOf(cards: readonly Operation[]): Readonly<Record<string, unknown>> {
  return cards.some(({ scope }) => scope === 'signed_in') ? { ...KEYS, session: SESSION } : KEYS
}

/** What an operation asks for, where that is not a key. */
export function securityOf({ scope }: Operation): { security?: Readonly<Record<string, []>>[] } {
  if (scope === 'public') return { security: [] }
  return scope === 'signed_in' ? { security: [{ session: [] }] } : {}
}
