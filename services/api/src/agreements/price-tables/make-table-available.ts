import type { Change } from '@vigencia/database/change-log/change.ts'
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
 * For a period that is being activated: its convenio knows the named table from this revision on.
 * That is so if the table is published and was not known before: then its id is answered, and null otherwise.
 */
export async function makeTableAvailable(
  work: UnitOfWork,
  change: Change,
  convenioId: string,
  version: string | null,
): Promise<string | null> {
  if (version === null) return null
  await work.sql(`select pg_advisory_xact_lock_shared(${NAME_OF_TABLE})`, [work.tenant.id, version])
  const [made] = await work.sql<{ table_id: string }>(
    `insert into contracts.table_availabilities (tenant_id, convenio_id, table_id, version, known_from)
     select tenant_id, $3, id, version, $4 from contracts.price_tables
      where tenant_id = $1 and version = $2 and published_at is not null
     on conflict do nothing returning table_id`,
    [work.tenant.id, version, convenioId, change.revision],
  )
  return made?.table_id ?? null
}
