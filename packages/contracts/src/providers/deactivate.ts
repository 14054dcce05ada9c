import { z } from 'zod'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { ProviderId } from './provider.ts'

export const deactivate = command({
  summary: 'Deactivate a provider',
  description:
    'It takes no new convenios and is eligible for nothing; the convenios it accepts stay linked. Deactivating twice changes nothing.',
  route: 'DELETE /v1/scheduling/providers/{provider_id}',
  scope: 'contracts:write',
  input: z.strictObject({ provider_id: ProviderId }),
  output: Nothing,
  status: 204,
  refusals: ['provider_not_found'],
})
