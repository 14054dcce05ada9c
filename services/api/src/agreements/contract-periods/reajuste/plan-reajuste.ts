import type { z } from 'zod'
import type { ReajusteFields } from '@vigencia/contracts/contract-periods/reajuste-fields.ts'
import { isBefore, type Day } from '@vigencia/domain/calendar/day.ts'
import type { Validity } from '@vigencia/domain/calendar/validity.ts'
import { closedBefore, type Closing } from '@vigencia/domain/agreements/reajuste.ts'
import { successorOf, type InheritedTerms } from '@vigencia/domain/agreements/successor.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'
import type { OverridesInput } from '../period/copy-children.ts'

export type ReajusteInput = z.output<typeof ReajusteFields>

/** The plan of a reajuste. The preview and the reajuste itself follow it. */
export interface ReajustePlan {
  readonly source: CurrentPeriod
  readonly closing: Closing
  /** The days of the new period. */
  readonly days: Validity
  /** What the new period starts with. */
  readonly successor: InheritedTerms
  readonly overrides: OverridesInput
  readonly input: ReajusteInput
  readonly retroactive: boolean
}

/** @throws Refusal `reajuste_starts_too_early` */
export function planReajuste(source: CurrentPeriod, input: ReajusteInput, today: Day): ReajustePlan {
  const { new_start_date: start, new_end_date: end, reajuste_percent: percent } = input
  if (!isBefore(source.days.start, start)) {
    throw new Refusal(
      'reajuste_starts_too_early',
      `The new period starts on ${start.toString()}, and the one it closes on ${source.days.start.toString()}: it must start later.`,
    )
  }
  return {
    source,
    closing: closedBefore(source.days, start),
    days: { start, end },
    successor: successorOf(source, input),
    overrides: { copied: input.copy_overrides, percent, changes: input.changes },
    input,
    retroactive: isBefore(start, today),
  }
}
