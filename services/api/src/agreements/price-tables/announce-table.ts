import { dayOf, isBefore } from '@vigencia/domain/calendar/day.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { makeTablesAvailable, NAME_OF_TABLE } from './make-table-available.ts'
import type { CurrentPriceTable } from './price-table.ts'

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
  const concerned = await holdConcerned(work, table.version)
  for (const { convenio_id, first_day } of concerned) {
    const change = await work.change('convenio', convenio_id)
    if (change === null) throw new Error(`convenio ${convenio_id} has no chain`)
    await makeTablesAvailable(work, change, convenio_id, [table.version])
    await change.record({
      change_type: 'price_table_published',
      change_description: `Price table "${table.version}" published, which periods of this convenio name`,
      affected_table: 'table_availabilities',
      new_values: { version: table.version, table_id: table.id, row_count: table.row_count, digest: table.digest },
      retroactive: isPast(work, first_day),
    })
  }
  return { convenio_count: concerned.length, retroactive: concerned.some(({ first_day }) => isPast(work, first_day)) }
}

/**
 * Locks every convenio concerned in the order of ids, and then the table's name.
 * An activation holds its convenio when it asks for the name, so the convenios come first here too.
 * Convenios that appear meanwhile are locked as well, from the start again: a lock out of order could make two wait in
 * a ring.
 */
async function holdConcerned(work: UnitOfWork, version: string): Promise<readonly Concerned[]> {
  let seen = await concernedBy(work, version)
  for (;;) {
    await work.sql('savepoint before_concerned')
    await work.sql(
      'select from platform.chains where tenant_id = $1 and chain_id = any ($2::uuid[]) order by chain_id for update',
      [work.tenant.id, seen.map(({ convenio_id }) => convenio_id)],
    )
    await work.sql(`select pg_advisory_xact_lock(${NAME_OF_TABLE})`, [work.tenant.id, version])
    const concerned = await concernedBy(work, version)
    // no such period ceases to be one, so the convenios never become fewer
    if (concerned.length === seen.length) return concerned
    await work.sql('rollback to savepoint before_concerned')
    seen = concerned
  }
}

function concernedBy(work: UnitOfWork, version: string): Promise<Concerned[]> {
  return work.sql<Concerned>(
    `select p.convenio_id,
            min(lower(v.days)) filter (where v.known_until is null and (v.closed_reason is null or v.closed_reason not in ('revocation', 'correction')))::text as first_day
       from contracts.periods p
       join contracts.period_validities v on v.tenant_id = $1 and v.period_id = p.id
      where p.tenant_id = $1 and $2 = any (p.named_tables) and v.status <> 'draft'
      group by p.convenio_id order by p.convenio_id`,
    [work.tenant.id, version],
  )
}

function isPast(work: UnitOfWork, day: string | null): boolean {
  return day !== null && isBefore(dayOf(day), work.today)
}
