import type { Change } from '@vigencia/database/change-log/change.ts'
import { tablesNamedBy, type TableTerms } from '@vigencia/domain/agreements/table-terms.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/*
 * Publishing a table and activating a period that names it may happen at the same moment. Neither sees uncommitted work
 * of the other.
 * So both lock the names, a version's and a family's: activations share them, and a publication has them alone.
 * The table's row is not locked, because a period may be activated before its table is there.
 * The second reads after the lock (READ COMMITTED), so it sees the first.
 */
const NAME_OF_TABLE = `hashtextextended($1::uuid::text || ' price table ' || $2::text, 0)`

/** Locks each name, in one order for all, so that no two wait for one another in a ring. */
export async function lockNames(work: UnitOfWork, names: readonly string[], how: 'shared' | 'alone'): Promise<void> {
  const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock'
  for (const name of [...new Set(names)].toSorted())
    await work.sql(`select ${lock}(${NAME_OF_TABLE})`, [work.tenant.id, name])
}

/**
 * For a period that is being activated: its convenio knows the tables that it names from this revision on. Of a family
 * these are all editions with their errata.
 * The ids of those are answered that are published and were not known before.
 */
export async function makeTablesAvailable(
  work: UnitOfWork,
  change: Change,
  convenioId: string,
  names: readonly string[],
): Promise<readonly string[]> {
  if (names.length === 0) return []
  await lockNames(work, names, 'shared')
  const made = await work.sql<{ table_id: string }>(
    `insert into contracts.table_availabilities (tenant_id, convenio_id, table_id, version, known_from)
     select tenant_id, $3, id, version, $4 from contracts.price_tables
      where tenant_id = $1 and (version = any ($2::text[]) or family = any ($2::text[])) and published_at is not null
     on conflict do nothing returning table_id`,
    [work.tenant.id, names, convenioId, change.revision],
  )
  return made.map(({ table_id }) => table_id).toSorted()
}

/** What the entry of a period tells of the tables that it made known. Of several it tells their ids in one text. */
export async function makeNamedTablesAvailable(
  work: UnitOfWork,
  change: Change,
  convenioId: string,
  terms: TableTerms,
): Promise<{ readonly table_made_known: string | null } | { readonly tables_made_known: string }> {
  const made = await makeTablesAvailable(work, change, convenioId, tablesNamedBy(terms))
  return terms.price_sources === null && made.length < 2
    ? { table_made_known: made[0] ?? null }
    : { tables_made_known: made.join(', ') }
}
