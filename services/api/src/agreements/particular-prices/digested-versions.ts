import type { DigestedRows } from '../../platform/change-log/digested-rows.ts'

interface KnownFrom {
  readonly convenio_id: string
  /** The revision that made them. */
  readonly known_from: number
}

/** The versions of self-pay prices that one change made, as the change log digests them. */
export const PARTICULAR_VERSION_ROWS: DigestedRows<KnownFrom> = {
  table: 'particular_price_versions',
  digest: 'contracts.particular_versions_digest($1, $2, $3)',
  parametersOf: ({ convenio_id, known_from }) => [convenio_id, known_from],
  inWords: ({ known_from }) => `the self-pay prices known from revision ${known_from} on`,
}
