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
  const selfPay = await selfPaySince(work, period)
  const unchanged = await unchangedSince(work, period)
  return selfPay === null || selfPay < unchanged ? dayOf(unchanged) : dayOf(selfPay)
}

/** Renewal after renewal is asked for by itself, because Citus takes no recursive query. A chain has one a year. */
async function unchangedSince(work: UnitOfWork, period: CurrentPeriod): Promise<string> {
  let first = period.days.start.toString()
  const seen = new Set<string>()
  for (let id: string | undefined = period.id; id !== undefined && !seen.has(id);) {
    seen.add(id)
    const [earlier]: Earlier[] = await work.sql<Earlier>(EARLIER, [work.tenant.id, id, period.convenio_id])
    if (earlier !== undefined && earlier.start < first) first = earlier.start
    id = earlier?.id
  }
  return first
}

async function selfPaySince(work: UnitOfWork, period: CurrentPeriod): Promise<string | null> {
  const [row] = await work.sql<{ since: string | null }>(
    `select max(lower(v.days))::text as since from contracts.particular_price_versions v
      where v.tenant_id = $1 and v.convenio_id = $2 and v.known_until is null and lower(v.days) <= $3::date`,
    [work.tenant.id, period.convenio_id, work.today.toString()],
  )
  return row?.since ?? null
}

interface Earlier {
  readonly id: string
  readonly start: string
}

/** The period that another renews, where it has the same terms and prices. */
const EARLIER = `
  select s.id, lower(s.days)::text as start
    from contracts.current_periods b
    join contracts.periods o on o.tenant_id = $1 and o.id = b.renewal_of
    join contracts.current_periods s on s.tenant_id = $1 and s.convenio_id = $3 and s.place = o.place
     and (s.closed_reason is null or s.closed_reason not in ('revocation', 'correction'))
   where b.tenant_id = $1 and b.id = $2
     and s.cbhpm_table_version is not distinct from b.cbhpm_table_version
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
   order by lower(s.days)
   limit 1`
