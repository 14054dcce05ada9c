import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Provider, providerFields, ProviderId } from './provider.ts'

export const update = command({
  summary: 'Replace a provider',
  description: 'Full replacement: a field that is left out goes back to its default.',
  route: 'PUT /v1/scheduling/providers/{provider_id}',
  scope: 'contracts:write',
  input: z.strictObject({ provider_id: ProviderId, ...providerFields }),
  output: Provider,
  refusals: ['provider_not_found', 'provider_registry_taken'],
})
