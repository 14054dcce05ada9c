import type { DigestedRows } from '../../platform/change-log/digested-rows.ts'
import type { Stored } from './catalogue.ts'

interface KnownFrom {
  /** The revision that made them. */
  readonly known_from: number
}

/** The versions of a catalogue's entries that one change made, as the change log digests them. */
export function versionRowsOf({ one }: Stored): DigestedRows<KnownFrom> {
  const table = `${one}_versions`
  return {
    table,
    digest: 'plans.versions_digest($1, $2, $3)',
    parametersOf: ({ known_from }) => [table, known_from],
    inWords: ({ known_from }) => `the ${table.replaceAll('_', ' ')} known from revision ${known_from} on`,
  }
}
