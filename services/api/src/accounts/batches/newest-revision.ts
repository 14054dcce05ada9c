import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** The newest revision of a convenio: what it agreed by then prices a batch. */
export async function newestRevision(work: UnitOfWork, convenioId: string): Promise<number> {
  const [head] = await work.sql<{ revision: string }>(
    `select revision from platform.chains where tenant_id = $1 and chain_id = $2 and kind = 'convenio'`,
    [work.tenant.id, convenioId],
  )
  return Number(head?.revision ?? 0)
}
