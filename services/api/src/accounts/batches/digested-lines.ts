import type { DigestedRows } from '../../platform/change-log/digested-rows.ts'

interface OfBatch {
  readonly batch_id: string
}

/** The guides and lines of a batch, as the change log digests them. */
export const BATCH_ROWS: DigestedRows<OfBatch> = {
  table: 'lines',
  digest: 'billing.batch_digest($1, $2)',
  parametersOf: ({ batch_id }) => [batch_id],
  inWords: ({ batch_id }) => `the guides and lines of batch ${batch_id}`,
}

/** The verdicts that one judgement made. */
export const VERDICT_ROWS: DigestedRows<OfBatch & { readonly known_from: number }> = {
  table: 'verdicts',
  digest: 'billing.verdicts_digest($1, $2, $3)',
  parametersOf: ({ batch_id, known_from }) => [batch_id, known_from],
  inWords: ({ batch_id, known_from }) => `the verdicts of batch ${batch_id} known from revision ${known_from} on`,
}

/** Those that one judgement closed. */
export const CLOSED_VERDICT_ROWS: DigestedRows<OfBatch & { readonly known_until: number }> = {
  table: 'closed_verdicts',
  digest: 'billing.closed_verdicts_digest($1, $2, $3)',
  parametersOf: ({ batch_id, known_until }) => [batch_id, known_until],
  inWords: ({ batch_id, known_until }) => `the verdicts of batch ${batch_id} known until revision ${known_until}`,
}
