import { percentOf } from '../money/percent.ts'
import { roundHalfUp, times, type Ratio } from '../money/ratio.ts'
import { declined, isDeclined, type Declined } from '../pricing/pricing.ts'
import type { ActExpense, ParticipantRole } from './act.ts'
import { findLines, ONE_OF_IT, quantityApart, type ActToPrice, type FoundLine } from './act-to-price.ts'
import { agreedOn } from './day-pricing.ts'
import type { ExactPart } from '../pricing/exact-part.ts'
import { priceAct } from './price-act.ts'
import { wholeOf } from './priced-procedure.ts'
import { isUnpriced, type Unpriced } from './unpriced.ts'

/** What one participant is paid for one procedure, or what one expense costs. */
export interface PricedActLine {
  readonly of: FoundLine
  /** Null: an expense. */
  readonly role: ParticipantRole | null
  readonly expense: ActExpense | null
  readonly outcome: ActLinePrice | Unpriced | Declined
}

export interface ActLinePrice {
  /** Of one unit. */
  readonly parts: readonly ExactPart[]
  /** Rounded, in centavos. Null: an expense, whose unit is not rounded. */
  readonly unitCents: bigint | null
  /** Of the whole line, in centavos. */
  readonly exactCents: Ratio
  readonly cents: bigint
}

/** In centavos: the largest whole number that JSON holds exactly. */
export const MOST_OF_ACT = BigInt(Number.MAX_SAFE_INTEGER)

/** A price for each procedure and participant, and for each expense, in the order of the act. */
export function priceLines(input: ActToPrice): readonly PricedActLine[] {
  const found = findLines(input)
  const { procedures, expenses } = input.act
  return [...procedureLines(input, found), ...expenses.map((expense) => expenseLine(expense, found))].map((line) =>
    isTooMuch(line.outcome) ? { ...line, outcome: TOO_MUCH } : line,
  )

  function procedureLines({ days, act }: ActToPrice, lines: ReadonlyMap<string, FoundLine>): PricedActLine[] {
    const agreed = new Map([...days].map(([day, pricing]) => [day, agreedOn(pricing, act)]))
    const priced = priceAct({
      act,
      priced: procedures.flatMap((procedure) => {
        const one = lines.get(procedure.line) as FoundLine
        return isDeclined(one.found) || quantityApart(one) === 0n ? [] : [{ procedure, price: one.found.price }]
      }),
      agreed: ({ day }, who) => (agreed.get(day) as ReturnType<typeof agreedOn>)(who),
    })
    const outcomes = new Map(priced.map((one) => [`${one.role} ${one.line}`, one.outcome]))
    return procedures.flatMap(({ line, participants }) =>
      participants.map(({ role }) => {
        const of = lines.get(line) as FoundLine
        const outcome = outcomes.get(`${role} ${line}`)
        const priceOf = () =>
          outcome === undefined || isUnpriced(outcome) ? outcome : unitTimes(outcome.parts, outcome.exact, of)
        return { of, role, expense: null, outcome: priceOf() ?? includedOr(of) }
      }),
    )
  }
}

/** The unit is rounded once, and then multiplied. */
function unitTimes(parts: readonly ExactPart[], exact: Ratio, of: FoundLine): ActLinePrice {
  const apart = quantityApart(of) / ONE_OF_IT
  const unitCents = roundHalfUp(inCents(exact))
  const exactCents = times(inCents(exact), { numerator: apart, denominator: 1n })
  return { parts, unitCents, exactCents, cents: unitCents * apart }
}

/** Price x quantity, rounded once. */
function expenseLine(expense: ActExpense, lines: ReadonlyMap<string, FoundLine>): PricedActLine {
  const of = lines.get(expense.line) as FoundLine
  const apart = quantityApart(of)
  if (apart === 0n || isDeclined(of.found)) return { of, role: null, expense, outcome: includedOr(of) }
  const { price } = of.found
  const parts = [...(price.porte === null ? [] : [price.porte]), ...price.apart]
  const exactCents = times(inCents(wholeOf(price)), { numerator: apart, denominator: ONE_OF_IT })
  return {
    of,
    role: null,
    expense,
    outcome: { parts, unitCents: null, exactCents, cents: roundHalfUp(exactCents) },
  }
}

const NOTHING: Ratio = { numerator: 0n, denominator: 1n }

/** A line that a package includes whole costs nothing, whatever its own source says. */
function includedOr(of: FoundLine): ActLinePrice | Unpriced | Declined {
  if (quantityApart(of) > 0n) return of.found as Unpriced | Declined
  const why = `included in the package of line ${of.inPackage?.line}`
  const part: ExactPart = {
    part: 'price',
    base: NOTHING,
    factors: [{ rule: 'in_package', percent: percentOf(0), why }],
  }
  return { parts: [part], unitCents: 0n, exactCents: NOTHING, cents: 0n }
}

const HUNDRED: Ratio = { numerator: 100n, denominator: 1n }

function inCents(exact: Ratio): Ratio {
  return times(exact, HUNDRED)
}

const TOO_MUCH = declined('amount_too_large', 'The price of this line is more than this system reckons with.')

/** A line whose amount JSON does not hold exactly has no price, as a quote of it has none. */
function isTooMuch(outcome: PricedActLine['outcome']): boolean {
  return 'cents' in outcome && outcome.cents > MOST_OF_ACT
}
