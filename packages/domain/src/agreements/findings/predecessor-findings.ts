import { toNumber } from '../../money/percent.ts'
import { finding, type Example, type Finding } from './finding.ts'
import type { Predecessor } from './period-facts.ts'

/** How many procedures the sentence names; the examples have more. */
const MOST_NAMED = 3

/** Findings about a period beside the one that it took over from. */
export function predecessorFindings(predecessor: Predecessor | null): (Finding | null)[] {
  if (predecessor === null) return []
  const both = [cheaper(predecessor), priceLost(predecessor)]
  return predecessor.by === 'renewal' ? [...both, noLongerContracted(predecessor), sourceChanged(predecessor)] : both
}

function cheaper({ id, by, percent, cheaper: { count, examples } }: Predecessor): Finding | null {
  if (count === 0) return null
  const named = naming(examples, (one) => `${one.procedure_code} ${one.expected_cents} to ${one.price_cents}`)
  const found = { count, period_id: id, examples }
  if (by === 'renewal') {
    const message = `Prices below those of the period that it renews, in centavos: ${count} (${named}).`
    return finding({ code: 'cheaper_than_source', severity: 'warning', message, ...found })
  }
  const message = `Prices below those of the period before, in centavos: ${count} (${named}).`
  // what was to be lowered fell as it was meant to
  const severity = percent !== null && toNumber(percent) < 0 ? 'info' : 'warning'
  return finding({ code: 'price_fell', severity, message, ...found })
}

function priceLost({ id, lost: { count, examples } }: Predecessor): Finding | null {
  if (count === 0) return null
  const named = naming(examples, (one) => `${one.procedure_code} at ${one.expected_cents}`)
  const message = `Procedures that had a price in the period before, and have none here, in centavos: ${count} (${named}).`
  return finding({ code: 'price_lost', severity: 'warning', message, count, period_id: id, examples })
}

function noLongerContracted({ id, excluded: { count, examples } }: Predecessor): Finding | null {
  if (count === 0) return null
  const named = naming(examples, (one) => `${one.procedure_code} at ${one.expected_cents}`)
  const message = `Codes that are excluded, and had a price in the period that it renews, in centavos: ${count} (${named}).`
  return finding({ code: 'no_longer_contracted', severity: 'warning', message, count, period_id: id, examples })
}

function sourceChanged({ id, changed_by }: Predecessor): Finding | null {
  if (changed_by === null) return null
  const message = `The period that it renews was changed by a ${changed_by} after the renewal was made: compare the two.`
  return finding({ code: 'source_changed', severity: 'warning', message, period_id: id })
}

function naming(examples: readonly Example[], inWords: (one: Example) => string): string {
  return examples.slice(0, MOST_NAMED).map(inWords).join(', ')
}
