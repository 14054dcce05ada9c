import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { OverrideId } from './override.ts'

export const remove = command({
  summary: 'Delete an override of a draft period',
  description: 'Deleting what is deleted changes nothing.',
  route: 'DELETE /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/{override_id}',
  scope: 'contracts:write',
  input: z.strictObject({ ...periodPath, override_id: OverrideId }),
  output: Nothing,
  status: 204,
  refusals: ['convenio_not_found', 'period_not_found', 'period_not_draft', 'override_not_found'],
})
