import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { itemFields } from '../lab-map/lab-map-row.ts'
import { casePath } from './case.ts'
import { reportBody } from './report-body.ts'
import { WrittenCase } from './written-case.ts'

export const correct = command({
  summary: 'Correct a report',
  description:
    'Full replacement of the report. In the states `rejected`, `citizen_not_found`, `held` and `queued` the case goes back into the queue. WS400 takes no update of a case that it has (`reported`, `adopted`): the correction is then kept beside what was sent, to be entered by hand in SISA. `pending_manual` names the changed fields until somebody acknowledges that; a further correction takes the place of this one.',
  route: 'PUT /v1/snvs/cases/{case_id}',
  scope: 'cases:write',
  input: z.strictObject({
    ...casePath,
    new_episode: z.boolean().nullable().default(null).describe('null: as it was'),
    ...itemFields,
    ...reportBody,
  }),
  output: WrittenCase,
  refusals: [
    'case_not_found',
    'report_faulty',
    'item_not_mapped',
    'case_cannot_move',
    'case_already_reported',
    'report_purged',
  ],
})
