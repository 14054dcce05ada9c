import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Provider, ProviderId } from './provider.ts'

export const get = query({
  summary: 'Get a provider',
  route: 'GET /v1/scheduling/providers/{provider_id}',
  scope: 'contracts:read',
  input: z.strictObject({ provider_id: ProviderId }),
  output: Provider,
  refusals: ['provider_not_found'],
})
