import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { ApiKey } from '@vigencia/contracts/keys/api-key.ts'
import { table } from './answers/aligned.ts'

type Key = z.input<typeof ApiKey>

/** Keys for people, each with its state. */
export function keyTable(keys: readonly Key[]): string {
  return table(keys, COLUMNS, 'There is no key yet.')
}

const COLUMNS = {
  id: (key: Key) => key.id,
  name: (key: Key) => key.name,
  prefix: (key: Key) => key.prefix,
  state: (key: Key) => stateOf(key),
  scopes: (key: Key) => key.scopes.join(','),
  expires: (key: Key) => key.expires_at ?? '-',
  'last used': (key: Key) => key.last_used_at ?? '-',
}

function stateOf({ revoked_at, expires_at, rotated_to }: Key): string {
  const ended = expires_at !== null && Temporal.Instant.compare(expires_at, Temporal.Now.instant()) <= 0
  if (rotated_to !== null) return ended || revoked_at !== null ? 'rotated' : 'in grace'
  return revoked_at !== null ? 'revoked' : ended ? 'expired' : 'active'
}
