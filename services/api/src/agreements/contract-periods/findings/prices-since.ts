import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dayOf, type Day } from '@vigencia/domain/calendar/day.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'
import { QUALIFIED } from '../period/copy-overrides.ts'

/**
 * The day since which a period's prices are the same: its own start, or that of an earlier period.
 * Renewals that changed neither the terms of the table nor a price are passed over. A change of the self-pay catalogue
 * counts.
 */
export async function pricesSince(work: UnitOfWork, period: CurrentPeriod): Promise<Day> {
  const [row] = await work.sql<{ since: string }>(
    `with recursive back as (
       select p.id, p.renewal_of, p.days, p.cbhpm_table_version, p.cbhpm_percentage, p.table_adjustments, p.price_sources
         from contracts.current_periods p where p.tenant_id = $1 and p.id = $2
       union all
       select s.id, s.renewal_of, s.days, s.cbhpm_table_version, s.cbhpm_percentage, s.table_adjustments, s.price_sources
         from back b
         join contracts.periods o on o.tenant_id = $1 and o.id = b.renewal_of
         join contracts.current_periods s on s.tenant_id = $1 and s.convenio_id = $3 and s.place = o.place
          and (s.closed_reason is null or s.closed_reason not in ('revocation', 'correction'))
        where s.cbhpm_table_version is not distinct from b.cbhpm_table_version
          and s.cbhpm_percentage is not distinct from b.cbhpm_percentage
          and s.table_adjustments = b.table_adjustments
          and s.price_sources is not distinct from b.price_sources
          and not exists (
            select from (select procedure_code, ${QUALIFIED} as qualified, price_cents, is_covered from contracts.overrides o
                          where o.tenant_id = $1 and o.period_id = b.id and not o.is_deleted) now
              full join (select procedure_code, ${QUALIFIED} as qualified, price_cents, is_covered from contracts.overrides o
                          where o.tenant_id = $1 and o.period_id = s.id and not o.is_deleted) before
                using (procedure_code, qualified)
             where now.price_cents is distinct from before.price_cents or now.is_covered is distinct from before.is_covered)
     )
     select greatest(
       (select min(lower(days)) from back),
       (select max(lower(v.days)) from contracts.particular_price_versions v
         where v.tenant_id = $1 and v.convenio_id = $3 and v.known_until is null and lower(v.days) <= $4::date))::text as since`,
    [work.tenant.id, period.id, period.convenio_id, work.today.toString()],
  )
  return row === undefined ? period.days.start : dayOf(row.since)
}
