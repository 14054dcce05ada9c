import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** The stream of a tenant's plans and catalogues, with one id in every tenant: `plans.chain()` in the database. */
export const PLANS_STREAM = '00000000-0000-8000-8000-000000000001'

/** Opens the next revision of a tenant's plans and catalogues. They change under one lock, one after the other. */
export async function openPlans(work: UnitOfWork): Promise<Change> {
  const change = await work.change('insurance_plan', PLANS_STREAM)
  if (change !== null) return change
  // two first changes at once: the second waits here, and finds the stream
  await work.sql(
    `insert into platform.chains (tenant_id, chain_id, kind) values ($1, $2, 'insurance_plan') on conflict do nothing`,
    [work.tenant.id, PLANS_STREAM],
  )
  return (await work.change('insurance_plan', PLANS_STREAM)) as Change
}
