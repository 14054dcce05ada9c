import type { Found } from '@vigencia/domain/agreements/findings/finding.ts'
import type { RenewedSource } from '@vigencia/domain/agreements/findings/period-facts.ts'
import { holdsDays } from '@vigencia/domain/agreements/period-status.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'
import { factorOf } from '../reajuste/price-moves.ts'
import { counted } from './counted.ts'

/**
 * The period that a renewal renews, or what has corrected it, and the prices that fell since.
 * @param version the table of the renewal, also where it is the convenio's
 */
export async function renewedSource(
  work: UnitOfWork,
  periods: readonly CurrentPeriod[],
  period: CurrentPeriod,
  version: string | null,
): Promise<RenewedSource | null> {
  const renewed = periods.find(({ id }) => id === period.renewal_of)
  if (renewed === undefined) return null
  const source = periods.find((one) => one.place === renewed.place && holdsDays(one)) ?? renewed
  return {
    id: source.id,
    changed_by: changedBy(renewed, source),
    cheaper: await found(work, CHEAPER, period, source, version),
    excluded: await found(work, EXCLUDED, period, source, version),
  }
}

// only what is active or has expired is renewed, so everything else came after the renewal
const ACTS = { reajuste: 'reajuste', termination: 'termination', superseded: 'supersession' } as const

function changedBy(renewed: CurrentPeriod, source: CurrentPeriod): RenewedSource['changed_by'] {
  const reason = source.closed_reason
  if (reason !== null && Object.hasOwn(ACTS, reason)) return ACTS[reason as keyof typeof ACTS]
  return renewed.id === source.id ? null : 'correction'
}

const OVERRIDES = (
  period: string,
) => `select procedure_code collate "C" as procedure_code, price_cents, is_covered from contracts.overrides
  where tenant_id = $1 and period_id = ${period} and not is_deleted`
const ROWS = (
  version: string,
  factor: string,
) => `select procedure_code collate "C" as procedure_code, round(price * ${factor}::numeric)::bigint as price_cents
  from contracts.price_table_rows
  where tenant_id = $1 and table_id = (select id from contracts.price_tables where tenant_id = $1 and version = ${version} and published_at is not null)`
// a self-pay price comes before the table's on both sides
const SELF_PAY = `select procedure_code collate "C" as procedure_code, price_cents from contracts.particular_price_versions
  where tenant_id = $1 and convenio_id = $8 and known_until is null and days @> $9::date`

/** Each price of the renewal beside that of its source; null where there is none, or the code is excluded. */
const PRICES = (codes: 'left' | 'full') => `
    select procedure_code, o.is_covered,
           case when o.is_covered is null then coalesce(s.price_cents, t.price_cents) else o.price_cents end as price_cents,
           case when so.is_covered is null then coalesce(s.price_cents, st.price_cents) else so.price_cents end as expected_cents
      from (${OVERRIDES('$2')}) o
      ${codes} join (${OVERRIDES('$3')}) so using (procedure_code)
      ${codes} join (${ROWS('$4', '$5')}) t using (procedure_code)
      ${codes} join (${ROWS('$6', '$7')}) st using (procedure_code)
      ${codes} join (${SELF_PAY}) s using (procedure_code)`

const CHEAPER = `
  select procedure_code, price_cents, expected_cents from (${PRICES('full')}) p
   where price_cents < expected_cents`

// all but the excluded codes themselves are looked up, so that none costs nothing
const EXCLUDED = `
  select procedure_code, price_cents, expected_cents from (${PRICES('left')}) p
   where not is_covered and expected_cents is not null`

function found(
  work: UnitOfWork,
  query: string,
  period: CurrentPeriod,
  source: CurrentPeriod,
  version: string | null,
): Promise<Found> {
  return counted(work, query, [
    work.tenant.id,
    period.id,
    source.id,
    version,
    factorOf(period),
    source.cbhpm_table_version,
    factorOf(source),
    period.convenio_id,
    period.days.start.toString(),
  ])
}
