import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { toDateRange } from '@vigencia/domain/calendar/date-range.ts'
import type { Found } from '@vigencia/domain/agreements/findings/finding.ts'
import type { Skipped } from '@vigencia/domain/agreements/findings/period-facts.ts'
import { tableFactor } from '@vigencia/domain/pricing/table-price.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'
import { sameQualifiers } from '../period/qualified-children.ts'
import { counted, NOTHING_FOUND } from './counted.ts'

const OWN = 'o.tenant_id = $1 and o.period_id = $2 and not o.is_deleted'

export function zeroOverrides(work: UnitOfWork, periodId: string): Promise<Found> {
  const query = `select o.procedure_code, o.price_cents, null::bigint as expected_cents
    from contracts.overrides o where ${OWN} and o.price_cents = 0`
  return counted(work, query, [work.tenant.id, periodId])
}

/** Each code of the catalogue, once, that is zero on some day of the period, as known now. */
export function zeroParticularPrices(work: UnitOfWork, { convenio_id, days }: CurrentPeriod): Promise<Found> {
  const query = `select distinct v.procedure_code, v.price_cents, null::bigint as expected_cents
    from contracts.particular_price_versions v
   where v.tenant_id = $1 and v.convenio_id = $2 and v.known_until is null and v.price_cents = 0 and v.days && $3::daterange`
  return counted(work, query, [work.tenant.id, convenio_id, toDateRange(days)])
}

/**
 * Overrides that price as the table would, compared in whole numbers as the quote computes.
 * A price of the table x numerator / denominator is rounded half up to these centavos where:
 * `2 x centavos x denominator <= 2 x price x numerator + denominator < 2 x (centavos + 1) x denominator`.
 * For a self-pay convenio the catalogue comes before the table. A price for some people alone, a fixed one and a package
 * say more than the table does.
 * Rows that were just imported have no statistics, and the planner would compare each with each.
 * The limit keeps it at one lookup by the table's key for each override. Grouping, not a join, takes the catalogue
 * away.
 */
export function overridesAsTable(work: UnitOfWork, period: CurrentPeriod, tableId: string): Promise<Found> {
  const { numerator, denominator } = tableFactor(period.cbhpm_percentage, period.table_adjustments)
  const query = `select procedure_code, max(price_cents) as price_cents, null::bigint as expected_cents from (
      select o.procedure_code, o.price_cents
        from contracts.overrides o
       cross join lateral (
         select 2 * (r.price * 100000000) * $4::numeric + $5::numeric * coalesce(r.units, 1) as doubled,
                2 * $5::numeric * coalesce(r.units, 1) as denominator
           from contracts.price_table_rows r
          where r.tenant_id = $1 and r.table_id = $3 and r.procedure_code = o.procedure_code collate "C" limit 1) t
       where ${OWN} and o.further_terms is null and o.price_cents * t.denominator <= t.doubled and t.doubled < (o.price_cents + 1) * t.denominator
       union all
      select v.procedure_code, null
        from contracts.particular_price_versions v
       where v.tenant_id = $1 and v.convenio_id = $6 and v.known_until is null and v.days && $7::daterange) t
   group by procedure_code having count(*) = count(price_cents)`
  return counted(work, query, [
    work.tenant.id,
    period.id,
    tableId,
    String(numerator),
    String(denominator),
    period.convenio_id,
    toDateRange(period.days),
  ])
}

/** For a period that a reajuste or a renewal made: the overrides that it left unchanged, and those it left behind. */
export async function skippedSince(work: UnitOfWork, period: CurrentPeriod, source_id: string): Promise<Skipped> {
  const { id, reajuste_percent: percent, adjust_overrides } = period
  const source = 's.tenant_id = $1 and s.period_id = $3 and not s.is_deleted'
  const not_adjusted = `select o.procedure_code, o.price_cents, e.expected_cents
    from contracts.overrides s
    join contracts.overrides o on ${OWN} and o.procedure_code = s.procedure_code and o.price_cents = s.price_cents
     and ${sameQualifiers('o', 's')}
   cross join lateral (select round(s.price_cents * (1000000 + $4::numeric) * 0.000001)::bigint as expected_cents) e
   where ${source} and e.expected_cents <> s.price_cents`
  const not_carried = `select s.procedure_code, s.price_cents, null::bigint as expected_cents
    from contracts.overrides s
   where ${source} and not exists (
     select from contracts.overrides o where ${OWN} and o.procedure_code = s.procedure_code and ${sameQualifiers('o', 's')})`
  const periods = [work.tenant.id, id, source_id]
  return {
    source_id,
    percent,
    // what was to stay as it was is not told
    not_adjusted:
      percent === null || adjust_overrides === false
        ? NOTHING_FOUND
        : await counted(work, not_adjusted, [...periods, String(percent)]),
    not_carried: await counted(work, not_carried, periods),
  }
}
