import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { CurrentPriceTable } from '../price-table.ts'

/** The last table that was made of a version: itself, or its last errata. It may be a draft. */
export function lastPublication(work: UnitOfWork, version: string): Promise<CurrentPriceTable> {
  const where = { tenant_id: work.tenant.id, version }
  return work.em.findOneOrFail(CurrentPriceTable, where, { orderBy: { errata: 'desc' } })
}
