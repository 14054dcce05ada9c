import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { itemFields } from '../lab-map/lab-map-row.ts'
import { casePath } from './case.ts'
import { reportBody } from './report-body.ts'
import { WrittenCase } from './written-case.ts'

export const correct = command({
  summary: 'Correct a report and send it again',
  description:
    'Full replacement of the report, in the states `rejected`, `citizen_not_found`, `held` and `queued`; the case goes back into the queue.',
  route: 'PUT /v1/snvs/cases/{case_id}',
  scope: 'cases:write',
  input: z.strictObject({
    ...casePath,
    new_episode: z.boolean().nullable().default(null).describe('null: as it was'),
    ...itemFields,
    ...reportBody,
  }),
  output: WrittenCase,
  refusals: ['case_not_found', 'report_faulty', 'item_not_mapped', 'case_cannot_move', 'case_already_reported'],
})
