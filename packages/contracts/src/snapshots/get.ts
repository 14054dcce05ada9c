import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { query } from '../operation/operation.ts'
import { knownOnce, quoteFields } from '../pricing/quote-fields.ts'
import { Day } from '../values/day.ts'
import { Snapshot, SnapshotScope } from './snapshot.ts'

/** @source DELPHOS Contract Management, "Snapshots". */
export const get = query({
  summary: 'Show the whole pricing configuration of a period',
  description: [
    'Everything that prices a contract period on a day, as known at a revision: with it, and with the export of the price table it names, any quote of the period at that revision can be reckoned again by anybody.',
    'At one revision, event date and scope it is the same for ever, and so is its `digest`. `status` is the one stored at that revision, not the one seen today, which changes without a revision.',
    'To check the digest: take `snapshot_generated_at` and `digest` out, write the rest as canonical JSON (RFC 8785), and take its SHA-256 in hex. Over REST that text is what is sent: these two stand at the end, so it is enough to cut from `,"snapshot_generated_at"` on and put `}` there.',
    'A draft is shown as it is now, without a digest, and at the newest revision alone: drafts keep no history. A revoked period prices no day and is shown at earlier revisions only.',
  ].join('\n\n'),
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/snapshot',
  scope: 'prices:read',
  input: z
    .strictObject({
      ...periodPath,
      event_date: Day.nullable()
        .default(null)
        .describe('A day of its validity; without it today, or the day of the validity that is next to today'),
      revision: quoteFields.revision,
      known_at: quoteFields.known_at,
      scope: SnapshotScope.default('event_date').describe(
        'period: every version of a particular price that touches the period, not only those in force on the day',
      ),
    })
    .refine(...knownOnce),
  output: Snapshot,
  refusals: [
    'convenio_not_found',
    'period_not_found',
    'revision_not_reached',
    'outside_validity',
    'snapshot_unavailable',
  ],
})
