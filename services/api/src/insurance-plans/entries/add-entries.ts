import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { firstDayOfEntry } from '@vigencia/domain/calendar/dated-versions.ts'
import { entriesTable, naturalKeyOf, type Catalogue, type Values } from './catalogue.ts'
import { entryAuthor } from './entry-author.ts'
import { writeVersions, type EntryVersion } from './entry-versions.ts'

/** An entry that may be made: no other keeps it out, and what it refers to exists. */
export interface NewEntry {
  readonly keys: Values
  readonly values: Values
  readonly is_active: boolean
  readonly valid_from: Day | null
  /** Whether a like entry holds on days before today. Then it starts today by default. */
  readonly again: boolean
}

/** Makes entries with their first versions, all in a few statements, and answers these in order. */
export async function addEntries(
  work: UnitOfWork,
  change: Change,
  catalogue: Catalogue,
  entries: readonly NewEntry[],
): Promise<EntryVersion[]> {
  const table = entriesTable(catalogue)
  const [last] = await work.sql<{ id: number }>(
    `select coalesce(max(id), 0) as id from ${table} where tenant_id = $1`,
    [work.tenant.id],
  )
  const first = (last?.id ?? 0) + 1
  const author = entryAuthor(work.principal)
  const rows = entries.map(({ keys, values, is_active }, i) => ({
    ...keys,
    tenant_id: work.tenant.id,
    id: first + i,
    natural_key: naturalKeyOf(catalogue, { ...keys, ...values }),
    is_active,
    created_at: work.now.toString(),
    updated_at: work.now.toString(),
    created_by: author.name,
    created_by_number: author.number,
    updated_by: null,
    updated_by_number: 0,
  }))
  await work.sql(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1) returning null`, [
    JSON.stringify(rows),
  ])
  const opened = entries.map(({ values, is_active, valid_from, again }, i) => {
    const days = { start: firstDayOfEntry(!again, valid_from, work.today), end: null }
    return { id: first + i, days, is_active, values }
  })
  await writeVersions(work, change, catalogue, { closed: [], opened })
  return opened
}
