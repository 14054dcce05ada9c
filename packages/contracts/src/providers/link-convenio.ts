import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { ProviderConvenio } from './provider-convenio.ts'
import { ProviderId } from './provider.ts'

/** @source DELPHOS Contract Management, "Provider-Convenio Linking". */
export const linkConvenio = command({
  summary: 'Link a convenio to a provider that accepts it',
  description: 'From today on. Linking after an unlink begins a new spell; the earlier one stays as it was.',
  route: 'POST /v1/scheduling/providers/{provider_id}/convenios',
  scope: 'contracts:write',
  input: z.strictObject({ provider_id: ProviderId, convenio_id: ConvenioId }),
  output: ProviderConvenio,
  status: 201,
  refusals: [
    'provider_not_found',
    'provider_inactive',
    'convenio_not_found',
    'convenio_inactive',
    'convenio_already_linked',
  ],
})
