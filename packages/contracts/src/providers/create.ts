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
  refusals: ['provider_registry_taken'],
})
