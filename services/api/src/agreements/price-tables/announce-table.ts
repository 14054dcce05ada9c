import { dayOf, isBefore } from '@vigencia/domain/calendar/day.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { lockNames } from './make-tables-available.ts'
import { editionValues, type CurrentPriceTable } from './price-table.ts'
import { inWordsOf } from './table-in-words.ts'

/** A convenio with a period that is no draft and names the table, for its prices or for its porte values. */
interface Concerned {
  readonly convenio_id: string
  /** The first day that a period of it prices by this table; null where all of them are revoked. */
  readonly first_day: string | null
}

/** Publishes a table to every convenio that it concerns: each knows it from its next revision on. */
export async function announceTable(
  work: UnitOfWork,
  table: CurrentPriceTable,
): Promise<{ convenio_count: number; retroactive: boolean }> {
  const concerned = await holdConcerned(work, table)
  for (const { convenio_id, first_day } of concerned) {
    const change = await work.change('convenio', convenio_id)
    if (change === null) throw new Error(`convenio ${convenio_id} has no chain`)
    await makeKnown(work, change, convenio_id, table)
    await change.record({
      change_type: 'price_table_published',
      change_description: `${inWordsOf(table)} published, which periods of this convenio name`,
      affected_table: 'table_availabilities',
      new_values: {
        version: table.version,
        table_id: table.id,
        row_count: table.row_count,
        digest: table.digest,
        ...editionValues(table),
      },
      retroactive: isPast(work, first_day),
    })
  }
  return { convenio_count: concerned.length, retroactive: concerned.some(({ first_day }) => isPast(work, first_day)) }
}

async function makeKnown(
  work: UnitOfWork,
  change: Change,
  convenioId: string,
  table: CurrentPriceTable,
): Promise<void> {
  await work.sql(
    `insert into contracts.table_availabilities (tenant_id, convenio_id, table_id, version, known_from)
     values ($1, $2, $3, $4, $5)`,
    [work.tenant.id, convenioId, table.id, table.version, change.revision],
  )
}

function namesOf({ version, family }: CurrentPriceTable): readonly string[] {
  return family === null ? [version] : [version, family]
}

/**
 * Locks every convenio concerned in the order of ids, and then the names of the table and its family.
 * An activation holds its convenio when it asks for a name, so the convenios come first here too.
 * Convenios that appear meanwhile are locked as well, from the start again: a lock out of order could make two wait in
 * a ring.
 */
async function holdConcerned(work: UnitOfWork, table: CurrentPriceTable): Promise<readonly Concerned[]> {
  let seen = await concernedBy(work, table)
  for (;;) {
    await work.sql('savepoint before_concerned')
    await work.sql(
      'select from platform.chains where tenant_id = $1 and chain_id = any ($2::uuid[]) order by chain_id for update',
      [work.tenant.id, seen.map(({ convenio_id }) => convenio_id)],
    )
    await lockNames(work, namesOf(table), 'alone')
    const concerned = await concernedBy(work, table)
    // no such period ceases to be one, so the convenios never become fewer
    if (concerned.length === seen.length) return concerned
    await work.sql('rollback to savepoint before_concerned')
    seen = concerned
  }
}

/**
 * A period concerns the table if it has a day from the table's first one on, at any revision: what terminates a period
 * may be undone, and its days come back with all that they are priced by.
 */
function concernedBy(work: UnitOfWork, table: CurrentPriceTable): Promise<Concerned[]> {
  return work.sql<Concerned>(
    `select p.convenio_id,
            min(greatest(lower(v.days), $3::date)) filter (where v.known_until is null and (v.closed_reason is null or v.closed_reason not in ('revocation', 'correction')))::text as first_day
       from contracts.periods p
       join contracts.period_validities v on v.tenant_id = $1 and v.period_id = p.id
      where p.tenant_id = $1 and p.named_tables && $2::text[] and v.status <> 'draft'
        and ($3::date is null or v.days && daterange($3::date, null))
      group by p.convenio_id order by p.convenio_id`,
    [work.tenant.id, namesOf(table), table.valid_from?.toString() ?? null],
  )
}

function isPast(work: UnitOfWork, day: string | null): boolean {
  return day !== null && isBefore(dayOf(day), work.today)
}
