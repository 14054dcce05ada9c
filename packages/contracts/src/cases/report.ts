import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { itemFields } from '../lab-map/lab-map-row.ts'
import { SourceReference } from './case.ts'
import { reportBody } from './report-body.ts'
import { WrittenCase } from './written-case.ts'

/** @source WS400, "Alta de evento nominal" (version 2). */
export const report = command({
  summary: 'Report a notifiable case',
  description: [
    'Checked at once against everything that WS400 documents; faults are answered as `report_faulty`, each under the key and in the words of the source, and nothing is kept. So is a group, event and classification that no version of the list ever had together. What the list had and has no more is taken and `held` until it comes back. What is accepted is kept, and sent to the registry once.',
    'The same `source_reference` with the same report is the same case, however often it comes and however its numbers are written. Another report of the same person (type, number and sex of the document, and of a passport its country) and event is refused with the first one, unless `new_episode` is said. People without a document number are never taken for each other; an equal report of one within 24 hours is refused as a repeat, unless `new_episode` is said.',
    'A DNI of digits is compared and sent without dots, blanks and leading zeros. Zeros alone, `SN`, `SD`, `NN` and `ND` are no number: say null.',
  ].join('\n\n'),
  route: 'POST /v1/snvs/cases',
  scope: 'cases:write',
  input: z.strictObject({
    source_reference: SourceReference,
    new_episode: z.boolean().default(false).describe('The person has this illness anew'),
    ...itemFields,
    ...reportBody,
  }),
  output: WrittenCase,
  status: 202,
  location: '/v1/snvs/cases/{id}',
  withoutRevision: true,
  refusals: [
    'report_faulty',
    'desk_not_set',
    'item_not_mapped',
    'source_reference_taken',
    'case_already_reported',
    'looks_like_a_repeat',
  ],
})
