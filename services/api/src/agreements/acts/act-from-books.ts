import { actOfQuestion } from '@vigencia/contracts/acts/act-of-question.ts'
import type { ActToPrice } from '@vigencia/domain/acts/act-to-price.ts'
import { NO_PERIOD, type DayPricing } from '@vigencia/domain/acts/day-pricing.ts'
import { whyNotReached } from '@vigencia/domain/agreements/revision-input.ts'
import type { DayNumber } from '@vigencia/domain/calendar/day.ts'
import { periodOn, type PricedContract, type PricedPeriod } from '@vigencia/domain/pricing/priced-contract.ts'
import { declined, isDeclined, type Declined } from '@vigencia/domain/pricing/pricing.ts'
import type { QuoteCall } from '../pricing/quote-event.ts'
import type { ActRequest } from './act-answer.ts'
import type { ActBooks } from './act-books.ts'

/** What is answered of an act and all that prices it. */
export type AnswerOfAct<Answer> = (request: ActRequest, input: ActToPrice) => Answer | Declined

/** One act, priced by books in memory, without a pause. Null: some must be loaded, and are noted. */
export function actFromBooks<Answer>(
  books: ActBooks,
  call: QuoteCall,
  request: ActRequest,
  answerOf: AnswerOfAct<Answer>,
): Answer | Declined | null {
  const contract = contractOf(books, call, request)
  if (contract === null || isDeclined(contract)) return contract
  const act = actOfQuestion(request)
  const days = daysOf(books, contract, new Set([...act.procedures, ...act.expenses].map(({ day }) => day)))
  if (days === null) return null
  return answerOf(request, { contract, act, days, explained: call.explained || request.explain })
}

/** The contract at the revision that is asked for; null: it must be loaded. */
export function contractOf(
  books: ActBooks,
  { context, newest: revisions }: QuoteCall,
  act: ActRequest,
): PricedContract | Declined | null {
  const { convenio_id: convenioId, known_at } = act
  const newest = revisions.get(convenioId)
  if (newest === undefined) return declined('convenio_not_found', `Convenio not found: ${convenioId}`)
  const late = whyNotReached(act, newest, context)
  if (late !== null) return declined('revision_not_reached', late)
  const revision = known_at === null ? (act.revision ?? newest) : books.revisionAt(convenioId, known_at)
  return revision === undefined ? null : (books.contract(convenioId, revision, newest) ?? null)
}

/** Each day with all that prices it; null: a book is missing. All that is missing is noted at once. */
export function daysOf(
  books: ActBooks,
  contract: PricedContract,
  days: ReadonlySet<DayNumber>,
): ReadonlyMap<DayNumber, DayPricing> | null {
  const found = new Map<DayNumber, DayPricing>()
  for (const day of days) {
    const pricing = dayPricing(books, contract, day)
    if (pricing !== null) found.set(day, pricing)
  }
  return found.size < days.size ? null : found
}

function dayPricing(books: ActBooks, contract: PricedContract, day: DayNumber): DayPricing | null {
  const period = periodOn(contract, day)
  return period === null ? NO_PERIOD : pricingOf(books, contract, period)
}

/** What one period agrees; null: a book is missing. */
export function pricingOf(books: ActBooks, contract: PricedContract, period: PricedPeriod): DayPricing | null {
  const prices = books.pricesOf(contract, period)
  const rules = books.rulesOf(contract, period.periodId)
  if (prices === undefined || rules === undefined) return null
  return { period, prices, rules: rules.rules }
}
