import type { z } from 'zod'
import type { ActQuote } from '@vigencia/contracts/acts/act-answer.ts'
import type { ActInput } from '@vigencia/contracts/acts/act-question.ts'
import type { Act } from '@vigencia/domain/acts/act.ts'
import type { ActRules } from '@vigencia/domain/acts/act-rules.ts'
import type { ActLine, LinePrice } from '@vigencia/domain/acts/price-act.ts'
import type { FoundPrice } from '@vigencia/domain/acts/procedure-price.ts'
import type { DayNumber } from '@vigencia/domain/calendar/day.ts'
import type { PricedContract, PricedPeriod } from '@vigencia/domain/pricing/priced-contract.ts'
import type { TableParts } from '@vigencia/domain/pricing/table-parts.ts'
import type { Declined, PeriodPrices } from '@vigencia/domain/pricing/pricing.ts'

export type ActRequest = z.output<typeof ActInput>
export type PricedAct = z.output<typeof ActQuote>
export type AnsweredLine = PricedAct['lines'][number]

/** What prices one day of an act. */
export interface DayPricing {
  readonly period: PricedPeriod | null
  readonly prices: PeriodPrices | null
  /** Of the table of each of its sources; null: the convenio does not know it. */
  readonly parts: readonly (TableParts | null)[]
  readonly rules: ActRules
}

/** Everything that an answer is made of. */
export interface ActOutcome {
  readonly request: ActRequest
  readonly act: Act
  readonly contract: PricedContract
  readonly days: ReadonlyMap<DayNumber, DayPricing>
  readonly found: ReadonlyMap<string, FoundPrice | Declined>
  readonly lines: readonly ActLine[]
}

/** A line with its exact price, which the sums and the copay take. */
export interface OutcomeLine {
  readonly day: DayPricing
  readonly answered: AnsweredLine
  readonly price: LinePrice | null
}
