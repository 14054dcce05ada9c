import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { casePath, ShownCase } from './case.ts'

export const get = query({
  summary: 'Get a case',
  description:
    'The person is masked. With `personal` the whole report is shown: the key then needs the scope `cases:read-personal` as well, and the read is written down. A person signs in anew before the first such read of a session.',
  route: 'GET /v1/snvs/cases/{case_id}',
  scope: 'cases:read',
  input: z.strictObject({
    ...casePath,
    personal: z.boolean().default(false).describe('Whether the whole report is shown'),
  }),
  output: ShownCase,
  isAudited: true,
  refusals: ['case_not_found', 'fresh_sign_in_required'],
})
