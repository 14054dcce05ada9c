import type { DayNumber } from '../calendar/day.ts'
import type { Decimal4 } from '../money/decimal.ts'
import type { CodeTable } from '../pricing/code-table.ts'
import type { PricedContract } from '../pricing/priced-contract.ts'
import { isDeclined, type Declined, type Pricing } from '../pricing/pricing.ts'
import type { Qualifiers } from '../pricing/qualifiers.ts'
import type { Act, ActExpense, ActProcedure } from './act.ts'
import { dayForAct, type DayPricing } from './day-pricing.ts'
import { expensePrice } from './expense-price.ts'
import { inPackages, type InPackage, type PackagedLine } from './in-package.ts'
import { procedurePrice, type FoundPrice } from './procedure-price.ts'
import type { Unpriced } from './unpriced.ts'

/** An act and all that prices it. */
export interface ActToPrice {
  readonly contract: PricedContract
  readonly act: Act
  /** Each day that a line names. */
  readonly days: ReadonlyMap<DayNumber, DayPricing>
  /** Whether lines tell by which rules their source was found. */
  readonly explained: boolean
}

/** A line of the act with its source's price. */
export interface FoundLine {
  readonly line: string
  readonly code: string
  readonly quantity: Decimal4
  readonly day: DayPricing
  readonly pricing: Pricing
  readonly found: FoundPrice | Declined | Unpriced
  /** By which package it is included, as far as it is; null: by none. */
  readonly inPackage: InPackage | null
}

export const ONE_OF_IT: Decimal4 = 10_000n

/** What the sources of an act say to each line, and which lines its packages include. */
export function findLines(input: ActToPrice): ReadonlyMap<string, FoundLine> {
  const { procedures, expenses } = input.act
  const lines = [
    ...procedures.map((one) => {
      const pricing = pricingOf(input, one, one.codeTable ?? null)
      return foundLine(input, one, {
        quantity: BigInt(one.quantity) * ONE_OF_IT,
        pricing,
        found: procedurePrice(pricing),
      })
    }),
    ...expenses.map((one) => {
      const pricing = pricingOf(input, one, one.codeTable)
      return foundLine(input, one, { quantity: one.quantity, pricing, found: expensePrice(pricing, one.invoice) })
    }),
  ]
  const included = inPackages(lines.map(packagedLine))
  return new Map(
    lines.map((one) => [one.line, included.size === 0 ? one : { ...one, inPackage: included.get(one.line) ?? null }]),
  )
}

function pricingOf(
  { contract, act, days, explained }: ActToPrice,
  one: ActProcedure | ActExpense,
  codeTable: CodeTable | null,
): Pricing {
  const { code, day } = one
  const { period, prices } = days.get(day) as DayPricing
  const event = {
    procedureCode: code,
    day,
    appointmentTypeId: act.appointmentTypeId,
    qualifiers: qualifiersOf(act, 'participants' in one ? one : null),
    quantity: 1,
    codeTable,
  }
  return { contract, period, prices, event, explained }
}

function foundLine(
  { days }: ActToPrice,
  { line, code, day }: ActProcedure | ActExpense,
  found: Pick<FoundLine, 'quantity' | 'pricing' | 'found'>,
): FoundLine {
  return { line, code, day: days.get(day) as DayPricing, inPackage: null, ...found }
}

/** A procedure is asked for as its surgeon does it: what all others are paid is of the same price. */
function qualifiersOf({ planId, accommodation }: Act, procedure: ActProcedure | null): Qualifiers | null {
  const surgeon = procedure?.participants.find(({ role }) => role === 'surgeon')
  const { providerId = null, specialty = null } = surgeon ?? {}
  return (planId ?? accommodation ?? providerId ?? specialty) === null
    ? null
    : { plan_id: planId, accommodation, provider_id: providerId, specialty }
}

/** The act in the accommodation of its plan, where it says no other, and each day with the rules that hold for it. */
export function byPlanAndAccommodation(input: ActToPrice): ActToPrice {
  const act = inAccommodationOfPlan(input)
  return { ...input, act, days: new Map([...input.days].map(([number, day]) => [number, dayForAct(day, act)])) }
}

function inAccommodationOfPlan({ contract, act }: ActToPrice): Act {
  if (!act.planId || act.accommodation !== null) return act
  return { ...act, accommodation: contract.plans?.get(act.planId) ?? null }
}

function packagedLine({ line, code, quantity, found }: FoundLine): PackagedLine {
  return { line, code, quantity, package: isDeclined(found) ? null : found.package }
}

/** What of a line is not included, and has a price of its own. */
export function quantityApart({ quantity, inPackage }: FoundLine): Decimal4 {
  return quantity - (inPackage?.quantity ?? 0n)
}
