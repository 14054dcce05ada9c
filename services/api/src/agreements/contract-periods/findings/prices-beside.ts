import { dayBefore } from '@vigencia/domain/calendar/day.ts'
import type { Predecessor } from '@vigencia/domain/agreements/findings/period-facts.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'
import { QUALIFIED } from '../period/copy-overrides.ts'
import { pricesBySources, sourcesParameter } from '../../price-tables/prices-by-sources.ts'
import { countedBy } from './counted.ts'
import { roundedUnitPrice } from '../../price-tables/unit-price-in-sql.ts'

const OVERRIDES = (
  period: string,
) => `select procedure_code collate "C" as procedure_code, price_cents, is_covered from contracts.overrides
  where tenant_id = $1 and period_id = ${period} and not is_deleted and ${QUALIFIED} = '{}'`
const FOR_SOME = (period: string) => `
  select procedure_code collate "C" as procedure_code, ${QUALIFIED} as qualified, price_cents, is_covered
    from contracts.overrides where tenant_id = $1 and period_id = ${period} and not is_deleted and ${QUALIFIED} <> '{}'`
const ROWS = (
  sources: string,
) => `select procedure_code collate "C" as procedure_code, ${roundedUnitPrice('1')}::bigint as price_cents
  from ${pricesBySources(sources)} priced`
// a self-pay price comes before the table's on both sides: on the first day of the one, and on the eve of the other
const SELF_PAY = (
  day: string,
) => `select procedure_code collate "C" as procedure_code, price_cents from contracts.particular_price_versions
  where tenant_id = $1 and convenio_id = $6 and known_until is null and days @> (${day}::date)`

/** Each price for anybody beside that of the predecessor; null where there is none, or the code is excluded. */
const FOR_ANYBODY = `
    select procedure_code, o.is_covered,
           case when o.is_covered is null then coalesce(s.price_cents, t.price_cents) else o.price_cents end as price_cents,
           case when so.is_covered is null then coalesce(ss.price_cents, st.price_cents) else so.price_cents end as expected_cents
      from (${OVERRIDES('$2')}) o
      full join (${OVERRIDES('$3')}) so using (procedure_code)
      full join (${ROWS('$4')}) t using (procedure_code)
      full join (${ROWS('$5')}) st using (procedure_code)
      full join (${SELF_PAY('$7')}) s using (procedure_code)
      full join (${SELF_PAY('$8')}) ss using (procedure_code)`

/** The same, and each price for some people beside the one for the same people; where there is none, they pay as anybody. */
const PRICES = `
    with for_anybody as (${FOR_ANYBODY})
    select procedure_code, is_covered, price_cents, expected_cents from for_anybody
    union all
    select procedure_code, coalesce(o.is_covered, a.is_covered) as is_covered,
           case when o.is_covered is null then a.price_cents else o.price_cents end as price_cents,
           case when so.is_covered is null then a.expected_cents else so.price_cents end as expected_cents
      from (${FOR_SOME('$2')}) o
      full join (${FOR_SOME('$3')}) so using (procedure_code, qualified)
      left join for_anybody a using (procedure_code)`

const DIFFERENCES = {
  cheaper: 'price_cents < expected_cents',
  lost: 'price_cents is null and is_covered is null and expected_cents is not null',
  excluded: 'not is_covered and expected_cents is not null',
}

/**
 * What became of the prices of a period in the one that took over from it.
 * @param version the table of that one, also where it is the convenio's
 */
export function pricesBeside(
  work: UnitOfWork,
  period: CurrentPeriod,
  source: CurrentPeriod,
  version: string | null,
): Promise<Pick<Predecessor, keyof typeof DIFFERENCES>> {
  return countedBy(work, PRICES, DIFFERENCES, [
    work.tenant.id,
    period.id,
    source.id,
    sourcesParameter({ ...period, cbhpm_table_version: version }, period.days.start),
    sourcesParameter(source, dayBefore(period.days.start)),
    period.convenio_id,
    period.days.start.toString(),
    dayBefore(period.days.start).toString(),
  ])
}
