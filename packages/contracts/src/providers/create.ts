import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Provider, providerFields } from './provider.ts'

export const create = command({
  summary: 'Create a provider',
  route: 'POST /v1/scheduling/providers',
  scope: 'contracts:write',
  input: z.strictObject(providerFields),
  output: Provider,
  status: 201,
  location: '/v1/scheduling/providers/{id}',
  refusals: ['provider_registry_taken'],
})
