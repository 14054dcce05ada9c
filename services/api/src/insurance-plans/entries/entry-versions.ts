import { spanOfDateRange, toDateRange } from '@vigencia/domain/calendar/date-range.ts'
import type { Span } from '@vigencia/domain/calendar/validity.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { versionsTable, type Values, type Stored } from './catalogue.ts'

/** The fields of an entry on some days. */
export interface EntryVersion {
  readonly id: number
  readonly days: Span
  readonly is_active: boolean
  readonly values: Values
}

/** One that is known now. */
export interface KnownVersion extends EntryVersion {
  readonly version_id: string
}

/** The versions that one change closes and opens. Closed ones stay as they were known. */
export interface VersionMoves {
  readonly closed: readonly KnownVersion[]
  readonly opened: readonly EntryVersion[]
}

interface StoredVersion {
  readonly version: Record<string, unknown> & { version_id: string; id: number; days: string; is_active: boolean }
}

/** The versions of some entries that are known now, by their days. */
export async function versionsOf(work: UnitOfWork, stored: Stored, ids: readonly number[]): Promise<KnownVersion[]> {
  const rows = await work.sql<StoredVersion>(
    `select to_jsonb(v) as version
       from ${versionsTable(stored)} v
      where v.tenant_id = $1 and v.id = any ($2::integer[]) and v.known_until is null
      order by v.id, v.days`,
    [work.tenant.id, ids],
  )
  return rows.map(({ version }) => {
    const { tenant_id: _, version_id, id, days, is_active, known_from: __, known_until: ___, ...values } = version
    return { version_id, id, days: spanOfDateRange(days), is_active, values }
  })
}

/** Writes the versions of a change. */
export async function writeVersions(
  work: UnitOfWork,
  change: Change,
  stored: Stored,
  { closed, opened }: VersionMoves,
): Promise<void> {
  const table = versionsTable(stored)
  await work.sql(`update ${table} set known_until = $3 where tenant_id = $1 and version_id = any ($2::uuid[])`, [
    work.tenant.id,
    closed.map((version) => version.version_id),
    change.revision,
  ])
  const rows = opened.map(({ id, days, is_active, values }) => ({
    ...values,
    tenant_id: work.tenant.id,
    version_id: work.newId(),
    id,
    days: toDateRange(days),
    is_active,
    known_from: change.revision,
  }))
  await work.sql(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1) returning null`, [
    JSON.stringify(rows),
  ])
}

/** The versions as the change log stores them. */
export function movedValues({ closed, opened }: VersionMoves) {
  return { previous_values: { versions: closed.map(logged) }, new_values: { versions: opened.map(logged) } }
}

function logged({ id, days, is_active, values }: EntryVersion) {
  return {
    id,
    ...values,
    is_active,
    valid_from: days.start?.toString() ?? null,
    valid_until: days.end?.toString() ?? null,
  }
}
