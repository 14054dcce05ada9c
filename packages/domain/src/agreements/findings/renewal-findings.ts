import { finding, type Finding } from './finding.ts'
import type { RenewedSource } from './period-facts.ts'

/** How many procedures the sentence names; the examples have more. */
const MOST_NAMED = 3

/** Findings about a renewal beside the period that it renews. */
export function renewalFindings(renewed: RenewedSource | null): (Finding | null)[] {
  return renewed === null ? [] : [cheaperThanSource(renewed), noLongerContracted(renewed), sourceChanged(renewed)]
}

function cheaperThanSource({ id, cheaper: { count, examples } }: RenewedSource): Finding | null {
  if (count === 0) return null
  const named = examples
    .slice(0, MOST_NAMED)
    .map((one) => `${one.procedure_code} ${one.expected_cents} to ${one.price_cents}`)
  const message = `Prices below those of the period that it renews, in centavos: ${count} (${named.join(', ')}).`
  return finding({ code: 'cheaper_than_source', severity: 'warning', message, count, period_id: id, examples })
}

function noLongerContracted({ id, excluded: { count, examples } }: RenewedSource): Finding | null {
  if (count === 0) return null
  const named = examples.slice(0, MOST_NAMED).map((one) => `${one.procedure_code} at ${one.expected_cents}`)
  const message = `Codes that are excluded, and had a price in the period that it renews, in centavos: ${count} (${named.join(', ')}).`
  return finding({ code: 'no_longer_contracted', severity: 'warning', message, count, period_id: id, examples })
}

function sourceChanged({ id, changed_by }: RenewedSource): Finding | null {
  if (changed_by === null) return null
  const message = `The period that it renews was changed by a ${changed_by} after the renewal was made: compare the two.`
  return finding({ code: 'source_changed', severity: 'warning', message, period_id: id })
}
