import type { z } from 'zod'
import type { RenewalFields } from '@vigencia/contracts/contract-periods/renewal-fields.ts'
import { dayAfter, isBefore, type Day } from '@vigencia/domain/calendar/day.ts'
import type { Validity } from '@vigencia/domain/calendar/validity.ts'
import { endDateLost } from '@vigencia/domain/agreements/findings/end-date-lost.ts'
import type { Finding } from '@vigencia/domain/agreements/findings/finding.ts'
import { statusSeen } from '@vigencia/domain/agreements/period-status.ts'
import { isKindMoved, percentOfKind } from '@vigencia/domain/agreements/reajuste.ts'
import { successorOf, type InheritedTerms } from '@vigencia/domain/agreements/successor.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Convenio } from '../../convenios/convenio.ts'
import type { CurrentPeriod, Period } from '../period/contract-period.ts'
import type { OverridesInput } from '../period/copy-overrides.ts'
import { selfPayMove, type SelfPayMove } from '../reajuste/self-pay-move.ts'

export type RenewalInput = z.output<typeof RenewalFields>

/** What the percent of a period moves, as it is written down. */
type PercentOfPeriod = Pick<Period, 'reajuste_percent' | 'adjust_overrides' | 'adjust_particular_prices'>

/** The plan of a renewal. The preview and the renewal itself follow it. */
export interface RenewalPlan {
  readonly source: CurrentPeriod
  readonly days: Validity
  readonly terms: InheritedTerms
  readonly percent: PercentOfPeriod
  readonly overrides: OverridesInput
  /** What its activation would do with self-pay prices, if nothing changes until then. */
  readonly selfPay: SelfPayMove
  readonly warnings: Finding[]
}

/**
 * @param periods every period of the convenio, by its first day
 * @throws Refusal `period_not_renewable`, or `invalid_input` for an end that does not follow the start
 */
export function planRenewal(
  source: CurrentPeriod,
  periods: readonly CurrentPeriod[],
  input: RenewalInput,
  { payment_type }: Pick<Convenio, 'payment_type'>,
  today: Day,
): RenewalPlan {
  const days = daysOfRenewal(source, input, today)
  const percent = percentOf(input, payment_type)
  const { changes } = input
  return {
    source,
    days,
    terms: successorOf(source, input),
    percent,
    overrides: { copied: true, percent: percentOfKind(input.reajuste_percent, input.adjust_overrides), changes },
    selfPay: selfPayOf(percent, source.convenio_id, periods, days.start),
    warnings: lostEnd(source, days),
  }
}

export function percentOf(input: RenewalInput, payment_type: Convenio['payment_type']): PercentOfPeriod {
  const { reajuste_percent: percent } = input
  return {
    reajuste_percent: percent,
    adjust_overrides: isKindMoved(percent, input.adjust_overrides),
    // no other convenio has any
    adjust_particular_prices:
      payment_type === 'particular' ? isKindMoved(percent, input.adjust_particular_prices) : null,
  }
}

/** What the activation of a renewal does with self-pay prices. A draft moves none: they belong to the convenio. */
export function selfPayOf(
  { reajuste_percent, adjust_particular_prices }: PercentOfPeriod,
  convenio_id: string,
  periods: readonly CurrentPeriod[],
  from: Day,
): SelfPayMove {
  const percent = adjust_particular_prices === true ? reajuste_percent : null
  return selfPayMove(convenio_id, periods, from, { percent, goOn: true })
}

export function lostEnd(source: CurrentPeriod, days: Validity): Finding[] {
  const lost = endDateLost(source, days)
  return lost === null ? [] : [lost]
}

function daysOfRenewal(source: CurrentPeriod, { new_end_date }: RenewalInput, today: Day): Validity {
  const status = statusSeen(source, today)
  if (status !== 'active' && status !== 'expired') {
    throw new Refusal(
      'period_not_renewable',
      `Contract period ${source.id} is ${status}: only an active or expired one is renewed.`,
    )
  }
  if (source.days.end === null)
    throw new Refusal(
      'period_not_renewable',
      `Contract period ${source.id} is open-ended: there is no end to renew it at.`,
    )
  const start = dayAfter(source.days.end)
  if (new_end_date !== null && !isBefore(start, new_end_date)) {
    const message = `must be strictly after ${start.toString()}, the first day of the renewal`
    throw new Refusal('invalid_input', `new_end_date ${message}`, [{ path: ['new_end_date'], message }])
  }
  return { start, end: new_end_date }
}
