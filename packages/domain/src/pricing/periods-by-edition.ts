import { dayNumbersOf } from '../calendar/validity.ts'
import { changesWithin, tableOn, type KnownTable, type TableName } from './editions.ts'
import type { PricedPeriod } from './priced-contract.ts'
import { pricedPeriod, type PeriodFacts } from './priced-period.ts'
import { ofTable, portesName, withPortesOn, type SourceFacts } from './priced-source.ts'

/** The stored terms of a period, whose sources name versions or families. */
export type NamedPeriod = Omit<PeriodFacts, 'sources'> & { readonly sources: readonly (SourceFacts & TableName)[] }

/**
 * A period as `priceEvent` takes it, once for each stretch of days on which it has the same tables; the latest first.
 * A quote finds the stretch of its day as it finds the period, so editions cost it nothing.
 */
export function periodsByEdition(facts: NamedPeriod, known: readonly KnownTable[]): readonly PricedPeriod[] {
  const days = dayNumbersOf(facts.validity)
  const whole = pricedPeriod(facts)
  const portes = facts.sources.flatMap(({ own }) => (own?.portesFrom ? [portesName(own.portesFrom)] : []))
  const starts = [days.from, ...changesWithin(known, [...facts.sources, ...portes], days)]
  const stretches = starts.map((from, place) => ({
    ...whole,
    from,
    until: starts[place + 1] ?? days.until,
    sources: whole.sources.map((source, at) => {
      const name = facts.sources[at] as TableName
      const table = ofTable(source, tableOn(known, name, from))
      return withPortesOn(table, known, from)
    }),
  }))
  return stretches.toReversed()
}
