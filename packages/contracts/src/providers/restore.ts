import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Provider, ProviderId } from './provider.ts'

export const restore = command({
  summary: 'Restore a deactivated provider',
  route: 'POST /v1/scheduling/providers/{provider_id}/restore',
  scope: 'contracts:write',
  input: z.strictObject({ provider_id: ProviderId }),
  output: Provider,
  refusals: ['provider_not_found', 'provider_registry_taken'],
})
