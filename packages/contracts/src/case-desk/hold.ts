import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Desk } from './desk.ts'

export const hold = command({
  summary: 'Hold everything unsent after a restore',
  description:
    'The database comes from a backup, and what it says is unsent may have been sent since. The queue is paused (`restored`), whatever waits is held, for whichever reason it waited, and what was under way is in doubt, also where a worker is at it at this moment: to stop a queue that was not restored, pause it. Nothing of this is sent until `resume`.',
  route: 'POST /v1/snvs/queue/hold',
  scope: 'admin',
  input: z.strictObject({}),
  output: Desk,
  isLong: true,
  withoutRevision: true,
  refusals: ['desk_not_set'],
})
