import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { ProviderConvenio } from './provider-convenio.ts'
import { ProviderId } from './provider.ts'

export const listConvenios = query({
  summary: 'List the convenios of a provider',
  description: "In order of the convenio's name, the spells of each from the first to the last.",
  route: 'GET /v1/scheduling/providers/{provider_id}/convenios',
  scope: 'contracts:read',
  input: z.strictObject({
    provider_id: ProviderId,
    include_inactive: z.boolean().default(false).describe('Include spells that have ended'),
    ...paging,
  }),
  output: page(ProviderConvenio),
  refusals: ['provider_not_found'],
})
