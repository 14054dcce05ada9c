import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Desk } from './desk.ts'

export const resume = command({
  summary: 'Send cases again',
  description:
    'Whatever had paused the queue. Cases that were held for that, or since a backup was restored, are queued; those held for a disabled code stay.',
  route: 'POST /v1/snvs/queue/resume',
  scope: 'admin',
  input: z.strictObject({}),
  output: Desk,
  isLong: true,
  withoutRevision: true,
  refusals: ['desk_not_set'],
})
