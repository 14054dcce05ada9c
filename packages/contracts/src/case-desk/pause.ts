import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Desk } from './desk.ts'

export const pause = command({
  summary: 'Send no more cases for now',
  description: 'What is queued is held; what is reported from now on is taken and held too. What is being sent ends.',
  route: 'POST /v1/snvs/queue/pause',
  scope: 'admin',
  input: z.strictObject({}),
  output: Desk,
  isLong: true,
  withoutRevision: true,
  refusals: ['desk_not_set'],
})
