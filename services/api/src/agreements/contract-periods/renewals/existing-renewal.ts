import { inWords } from '@vigencia/domain/calendar/validity.ts'
import { holdsDays, statusSeen } from '@vigencia/domain/agreements/period-status.ts'
import { ofFirst } from '@vigencia/domain/agreements/table-terms.ts'
import { plainest } from '@vigencia/domain/pricing/source-terms.ts'
import { toNumber } from '@vigencia/domain/money/percent.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Convenio } from '../../convenios/convenio.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'
import { shownActRules } from '../period/shown-act-rules.ts'
import { shownPriceSources } from '../period/shown-price-sources.ts'
import { percentOf, type RenewalInput } from './plan-renewal.ts'

/** The period that renews another, or what is in its place; revoked and deleted ones renew nothing. */
export function renewalOf(source: CurrentPeriod, periods: readonly CurrentPeriod[]): CurrentPeriod | null {
  const place = new Set(periods.filter((period) => period.place === source.place).map(({ id }) => id))
  return periods.find(({ renewal_of, ...period }) => place.has(renewal_of ?? '') && holdsDays(period)) ?? null
}

export function alreadyRenewed(work: UnitOfWork, source: CurrentPeriod, renewal: CurrentPeriod): Refusal {
  const named = `${statusSeen(renewal, work.today)} period ${renewal.id}, ${inWords(renewal.days)}`
  return new Refusal('already_renewed', `Contract period ${source.id} has a renewal: ${named}.`)
}

/** What a renewal is asked for, in one form: asked the same again, the same draft answers. */
export function renewalInput(input: RenewalInput, { payment_type }: Pick<Convenio, 'payment_type'>): string {
  const { new_end_date, act_rules, cbhpm_percentage, cbhpm_table_version, notes, metadata, changes } = input
  const { reajuste_percent, reajuste_description, adjust_table_prices, adjust_overrides } = input
  const { adjust_particular_prices } = percentOf(input, payment_type)
  return canonicalJson({
    new_end_date: new_end_date?.toString() ?? null,
    cbhpm_percentage,
    cbhpm_table_version,
    notes,
    metadata,
    // a renewal that was asked for before these were known is still the same
    ...(reajuste_percent !== null && { reajuste_percent: toNumber(reajuste_percent) }),
    ...(reajuste_description !== null && { reajuste_description }),
    ...(adjust_table_prices !== null && { adjust_table_prices }),
    ...(adjust_overrides !== null && { adjust_overrides }),
    ...(adjust_particular_prices === true && { adjust_particular_prices }),
    ...(changes.length > 0 && { changes: changes.map((one) => ({ ...one })) }),
    ...(act_rules !== undefined && { act_rules: shownActRules(act_rules) }),
    ...tableTerms(input),
  })
}

/** What is said of price tables beside a version and a percentage. */
function tableTerms({ price_sources, ...input }: RenewalInput) {
  const own = plainest(
    { version: null, ...ofFirst({ ...input, cbhpm_table_version: undefined, cbhpm_percentage: undefined }) },
    true,
  )
  const { version: _version, ...values } = shownPriceSources([own])[0] ?? { version: null }
  return {
    ...(price_sources !== undefined && { price_sources: price_sources && shownPriceSources(price_sources) }),
    ...(Object.keys(values).length > 0 && { values }),
  }
}
