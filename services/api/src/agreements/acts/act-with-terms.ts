import { actOfQuestion } from '@vigencia/contracts/acts/act-of-question.ts'
import type { ActToPrice } from '@vigencia/domain/acts/act-to-price.ts'
import type { DayPricing } from '@vigencia/domain/acts/day-pricing.ts'
import type { DayNumber } from '@vigencia/domain/calendar/day.ts'
import type { PricedPeriod } from '@vigencia/domain/pricing/priced-contract.ts'
import { isDeclined, type Declined } from '@vigencia/domain/pricing/pricing.ts'
import type { QuoteCall } from '../pricing/quote-event.ts'
import type { ActRequest } from './act-answer.ts'
import type { ActBooks } from './act-books.ts'
import { contractOf, daysOf, pricingOf } from './act-from-books.ts'

/** An act with all that prices it, and the terms of the contract's other periods, the nearest first. */
export interface ActWithTerms {
  readonly input: ActToPrice
  readonly others: readonly DayPricing[]
}

/** A payer that is late is late by a reajuste or two; more periods would each cost a load. */
const MOST_OTHERS = 6

/** Without a pause. Null: some books must be loaded, and are noted. */
export function actWithTerms(books: ActBooks, call: QuoteCall, request: ActRequest): ActWithTerms | Declined | null {
  const contract = contractOf(books, call, request)
  if (contract === null || isDeclined(contract)) return contract
  const act = actOfQuestion(request)
  const numbers = new Set([...act.procedures, ...act.expenses].map(({ day }) => day))
  const days = daysOf(books, contract, numbers)
  const [day = 0] = numbers
  const others = contract.periods
    .filter(({ from, until }) => day < from || day >= until)
    .toSorted((a, b) => distance(a, day) - distance(b, day))
    .slice(0, MOST_OTHERS)
    .map((period) => pricingOf(books, contract, period))
  const found = others.filter((one) => one !== null)
  if (days === null || found.length < others.length) return null
  return { input: { contract, act, days, explained: false }, others: found }
}

function distance({ from, until }: PricedPeriod, day: DayNumber): number {
  return day < from ? from - day : day - until + 1
}
