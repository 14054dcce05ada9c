import { plus, roundHalfUp, times, type Ratio } from '@vigencia/domain/money/ratio.ts'
import type { OutcomeLine, PricedAct } from './act-outcome.ts'

const NOTHING: Ratio = { numerator: 0n, denominator: 1n }

/** What each role is paid. Where the period rounds by act, the exact sum of its lines is rounded once. */
export function sumsByRole(lines: readonly OutcomeLine[]): PricedAct['roles'] {
  const byRole = Map.groupBy(lines, ({ answered }) => answered.role)
  return [...byRole].map(([role, ofRole]) => {
    const ofLines = ofRole.reduce((sum, { answered }) => sum + (answered.price_cents ?? 0), 0)
    const price_cents = [...Map.groupBy(ofRole, ({ day }) => day)]
      .map(([day, ofDay]) => (day.rules.rounding === 'act' ? roundedOnce(ofDay) : roundedByLine(ofDay)))
      .reduce((sum, cents) => sum + cents, 0)
    return { role, price_cents, rounding_cents: price_cents - ofLines }
  })
}

function roundedByLine(lines: readonly OutcomeLine[]): number {
  return lines.reduce((sum, { answered }) => sum + (answered.price_cents ?? 0), 0)
}

function roundedOnce(lines: readonly OutcomeLine[]): number {
  const exact = lines.map(({ price, answered }) =>
    price === null ? NOTHING : times(price.exact, { numerator: BigInt(answered.quantity * 100), denominator: 1n }),
  )
  return Number(roundHalfUp(exact.reduce(plus, NOTHING)))
}
