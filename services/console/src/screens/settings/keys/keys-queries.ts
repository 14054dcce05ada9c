import { now, parseAbsolute } from '@internationalized/date'
import { queryOptions } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../../api/vigencia.ts'

export type Key = Api.ApiKey

export const fetchKeys = (offset: number, limit: number, signal: AbortSignal) =>
  vigencia.keys.list.query({ offset, limit }, { signal })

export const keyOf = (key_id: string) =>
  queryOptions({
    queryKey: ['keys', key_id],
    queryFn: ({ signal }) => vigencia.keys.get.query({ key_id }, { signal }),
  })

export type KeyState = 'active' | 'rotated' | 'expired' | 'revoked'

/** Where a key stands now. One that was rotated works until its grace is over. */
export function stateOf({ revoked_at, expires_at, rotated_to }: Key): KeyState {
  if (revoked_at !== null) return 'revoked'
  if (expires_at !== null && parseAbsolute(expires_at, 'UTC').compare(now('UTC')) <= 0) return 'expired'
  return rotated_to === null ? 'active' : 'rotated'
}
