import { declined, type Declined } from '../pricing/pricing.ts'
import { byPlanAndAccommodation, type ActToPrice } from './act-to-price.ts'
import { splitLines } from './copay-of-act.ts'
import { MOST_OF_ACT, priceLines } from './price-lines.ts'
import { shownLine, type ShownLine } from './shown-line.ts'
import { sumsByGroup, sumsByRole, type GroupSum, type RoleSum } from './sums-of-act.ts'

/** What an act costs, line by line, as it is answered beside its question. */
export interface QuotedAct {
  readonly complete: boolean
  readonly lines: readonly ShownLine[]
  readonly roles: readonly RoleSum[]
  readonly groups: readonly GroupSum[]
  readonly price_cents: number
  readonly copay_cents: number
  readonly payer_cents: number
  readonly patient_cents: number
  readonly revision: number
}

/** The price of an act, or that its sum is more than this system reckons with. */
export function quoteOfAct(question: ActToPrice): QuotedAct | Declined {
  const input = byPlanAndAccommodation(question)
  const { paymentType, revision } = input.contract
  const lines = priceLines(input)
  const worth = lines.reduce((sum, { outcome }) => sum + ('cents' in outcome ? outcome.cents : 0n), 0n)
  if (worth > MOST_OF_ACT) return declined('amount_too_large', 'The act is worth more than this system reckons with.')
  const splits = splitLines(lines, paymentType)
  const roles = sumsByRole(lines)
  const groups = sumsByGroup(lines, roles)
  const price_cents = groups.reduce((sum, group) => sum + group.price_cents, 0)
  const copay_cents = splits.reduce((sum, split) => sum + (split?.copay ?? 0), 0)
  const patient_cents = paymentType === 'particular' ? price_cents : copay_cents
  return {
    complete: splits.every((split) => split !== null),
    lines: lines.map((line, place) => shownLine(line, splits[place] ?? null)),
    roles,
    groups,
    price_cents,
    copay_cents,
    payer_cents: price_cents - patient_cents,
    patient_cents,
    revision,
  }
}
