import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { CurrentPeriod } from '../contract-periods/period/contract-period.ts'

/** Every period of some convenios, by convenio, as they are now. */
export async function periodsOfAll(
  work: UnitOfWork,
  convenioIds: readonly string[],
): Promise<Map<string, CurrentPeriod[]>> {
  const periods = await work.em.find(
    CurrentPeriod,
    { tenant_id: work.tenant.id, convenio_id: { $in: convenioIds } },
    { disableIdentityMap: true },
  )
  return Map.groupBy(periods, ({ convenio_id }) => convenio_id)
}
