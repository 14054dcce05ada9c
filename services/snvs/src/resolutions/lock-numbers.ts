import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/**
 * Who says a number of the registry waits for whoever of the same tenant is saying one: so no two say the same. It is taken
 * after the reports are locked, by everybody.
 */
export async function lockNumbers({ sql, tenant }: UnitOfWork): Promise<void> {
  await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`numbers of ${tenant.id}`])
}
