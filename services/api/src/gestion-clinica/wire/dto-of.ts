import { auditableOf } from './auditable.ts'
import type { Member } from './member.ts'
import type { Row } from './row.ts'

/** An entry as the old server wrote it: every member, by its own name. */
export function dtoOf(members: readonly Member[], row: Row, timeZone: string): Record<string, unknown> {
  const own = members.map(({ wire, modern, shows = modern, kind }) => [
    wire,
    kind.show(shows === null ? null : row[shows]),
  ])
  return { ...Object.fromEntries(own), ...auditableOf(row, timeZone) }
}
