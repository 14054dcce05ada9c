import { instantOf } from '@vigencia/domain/calendar/instant.ts'
import type { LoggedEntry, Told } from '@vigencia/database/change-log/replay/told-rows.ts'

/**
 * What an entry of the daily purge says of a table: that rows are gone which were over before an instant.
 * @param endedAt the value that says when somebody ended a row; until then it ends when it expires
 */
export function purgedBefore({ new_values }: LoggedEntry, endedAt: 'ended_at' | 'closed_at'): Told[] {
  const before = new_values?.['purged_before']
  if (typeof before !== 'string') return []
  const limit = instantOf(before).epochMilliseconds
  return [
    {
      gone: (values) => {
        const over = values.get(endedAt) ?? values.get('expires_at')
        return typeof over === 'string' && instantOf(over).epochMilliseconds < limit
      },
    },
  ]
}
