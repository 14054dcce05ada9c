import type { Change } from '@vigencia/database/change-log/change.ts'
import { tablesNamedBy, type TableTerms } from '@vigencia/domain/agreements/table-terms.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/*
 * Publishing a table and activating a period that names it may happen at the same moment. Neither sees uncommitted work
 * of the other.
 * So both lock the version's name: activations share it, and a publication has it alone.
 * The table's row is not locked, because a period may be activated before its table is there.
 * The second reads after the lock (READ COMMITTED), so it sees the first.
 */
export const NAME_OF_TABLE = `hashtextextended($1::uuid::text || ' price table ' || $2::text, 0)`

/**
 * For a period that is being activated: its convenio knows the named tables from this revision on.
 * The answer has the ids of those that are published and were not known before. Names are locked in their order, so that
 * no two wait in a ring.
 */
export async function makeTablesAvailable(
  work: UnitOfWork,
  change: Change,
  convenioId: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const made: string[] = []
  for (const name of [...new Set(names)].toSorted()) {
    await work.sql(`select pg_advisory_xact_lock_shared(${NAME_OF_TABLE})`, [work.tenant.id, name])
    const [known] = await work.sql<{ table_id: string }>(
      `insert into contracts.table_availabilities (tenant_id, convenio_id, table_id, version, known_from)
       select tenant_id, $3, id, version, $4 from contracts.price_tables
        where tenant_id = $1 and version = $2 and published_at is not null
       on conflict do nothing returning table_id`,
      [work.tenant.id, name, convenioId, change.revision],
    )
    if (known !== undefined) made.push(known.table_id)
  }
  return made
}

/** What the entry of a period tells of the tables that it made known. Of several it tells their ids in one text. */
export async function makeNamedTablesAvailable(
  work: UnitOfWork,
  change: Change,
  convenioId: string,
  terms: TableTerms,
): Promise<{ readonly table_made_known: string | null } | { readonly tables_made_known: string }> {
  const made = await makeTablesAvailable(work, change, convenioId, tablesNamedBy(terms))
  return terms.price_sources === null ? { table_made_known: made[0] ?? null } : { tables_made_known: made.join(', ') }
}
