import { centsOf, inUnits, type Cents } from '../money/cents.ts'
import { sentence, type Explanation } from './explanation.ts'
import type { FurtherOverride } from './further-overrides.ts'
import { declined, NOT_CONTRACTED, questionOf, type Declined, type Pricing } from './pricing.ts'
import { applies, bestQualified, isQualified, namesOf, QUALIFIER_NAMES, type QualifierName } from './qualifiers.ts'

interface QualifiedPrice {
  readonly source: 'override'
  readonly cents: Cents
  readonly place: null
  readonly further: FurtherOverride
}

/** The price of the best qualified override that applies to an event; undefined: none applies. */
export function qualifiedPrice(
  pricing: Pricing,
  all: readonly FurtherOverride[],
  why: Explanation | null,
): QualifiedPrice | Declined | undefined {
  const code = pricing.event.procedureCode
  const question = questionOf(pricing)
  const qualified = all.filter(isQualified)
  const best = bestQualified(qualified, question)
  if (best === undefined) {
    if (qualified.length > 0)
      why?.step(
        'override',
        false,
        sentence`of the qualified prices for ${code}, ${qualified.length} in all, none applies`,
      )
    return undefined
  }
  const by = namesOf(best).join(', ')
  if (best.price === NOT_CONTRACTED) {
    return declined('not_contracted', `The period in force that day excludes ${code} by ${by}: it is not contracted.`)
  }
  const cents = centsOf(best.price)
  const count = qualified.filter((one) => applies(one, question)).length
  const beside = count === 1 ? 'the one that applies' : `of ${count} that apply the one with most qualifiers`
  why?.step('override', true, sentence`the period has its own price for ${code} by ${by}, ${beside}: ${inUnits(cents)}`)
  return { source: 'override', cents, place: null, further: best }
}

/**
 * The refusal that names what a question lacks; null: it lacks nothing that would decide.
 * @param lacking what each qualified price would need of the question; null where it says otherwise
 */
export function lackedBy(code: string, lacking: readonly (readonly QualifierName[] | null)[]): Declined | null {
  const all = lacking.flatMap((names) => names ?? [])
  const named = QUALIFIER_NAMES.filter((name) => all.includes(name)).map((name) => `\`${name}\``)
  if (named.length === 0) return null
  const detail = `${code} has a price only by who, where or under which plan: the question lacks ${named.join(', ')}.`
  return declined('qualifier_needed', detail)
}
