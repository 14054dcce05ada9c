import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** Has the list of the desk's registry fetched as soon as it may be, where there is none yet. */
export async function wantFirstCodes(work: UnitOfWork): Promise<void> {
  const missing = await work.sql(
    `select from snvs.desks d
      where d.tenant_id = $1 and d.credentials is not null
        and not exists (select from snvs.code_lists l where l.tenant_id = $1 and l.registry = d.registry)`,
    [work.tenant.id],
  )
  if (missing.length > 0) await work.sql('select snvs.fetch_first_codes($1)', [work.tenant.id])
}
