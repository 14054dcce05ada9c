import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { CurrentPeriod } from './contract-period.ts'

/**
 * Every period of a convenio by its first day, as the unit of work has left them: read anew, where `periodsOf` may
 * answer one as it was read before it was changed.
 */
export async function periodsNow(work: UnitOfWork, convenio_id: string): Promise<CurrentPeriod[]> {
  await work.em.flush()
  return work.em.find(
    CurrentPeriod,
    { tenant_id: work.tenant.id, convenio_id },
    { orderBy: { days: 'asc', id: 'asc' }, disableIdentityMap: true },
  )
}

/** Whether it prices the days that it has: drafts do not yet, and what was revoked or deleted no more. */
export function isPricing({ status, closed_reason, is_deleted }: CurrentPeriod): boolean {
  return status !== 'draft' && closed_reason !== 'revocation' && !is_deleted
}
