import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { PeriodId } from './contract-period.ts'

export const remove = command({
  summary: 'Delete a draft period',
  description:
    'Only drafts can be deleted; the deletion is soft and frees the days. Deleting what is deleted changes nothing.',
  route: 'DELETE /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}',
  scope: 'contracts:write',
  input: z.strictObject({ convenio_id: ConvenioId, period_id: PeriodId }),
  output: Nothing,
  status: 204,
  refusals: ['convenio_not_found', 'period_not_found', 'period_not_draft'],
})
