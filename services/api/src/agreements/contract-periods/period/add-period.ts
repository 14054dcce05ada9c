import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Period } from './contract-period.ts'

type Origin =
  | 'supersedes'
  | 'corrects'
  | 'place_of'
  | 'renewal_of'
  | 'renewal_asked'
  | 'adjusted_from'
  | 'reajuste_percent'
  | 'reajuste_description'
  | 'adjust_overrides'
  | 'adjust_particular_prices'
  | 'copied_from'
type Stamps = 'tenant_id' | 'id' | 'is_deleted' | 'created_at' | 'updated_at' | 'activated_at'

/** What a new period is made of, and where it comes from, if it renews or adjusts another. */
type NewPeriod = Omit<Period, Origin | Stamps | 'table_adjustments'> &
  Partial<Pick<Period, Origin | 'activated_at'>> & {
    readonly table_adjustments: readonly Period['table_adjustments'][number][]
  }

/** Adds a period to the work; its days and status are written apart. */
export function addPeriod(work: UnitOfWork, { table_adjustments, ...fields }: NewPeriod): Period {
  return work.em.create(Period, {
    renewal_of: null,
    renewal_asked: null,
    adjusted_from: null,
    supersedes: null,
    corrects: null,
    place_of: null,
    reajuste_percent: null,
    reajuste_description: null,
    adjust_overrides: null,
    adjust_particular_prices: null,
    copied_from: null,
    activated_at: null,
    ...fields,
    tenant_id: work.tenant.id,
    id: work.newId(),
    table_adjustments: [...table_adjustments],
    is_deleted: false,
    created_at: work.now,
    updated_at: work.now,
  })
}
