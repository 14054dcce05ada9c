import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { ProviderId } from './provider.ts'

export const unlinkConvenio = command({
  summary: 'Remove a convenio from a provider',
  description:
    'Soft: the spell ends today, and days before today stay as they were. Unlinking what has been unlinked changes nothing.',
  route: 'DELETE /v1/scheduling/providers/{provider_id}/convenios/{convenio_id}',
  scope: 'contracts:write',
  input: z.strictObject({ provider_id: ProviderId, convenio_id: ConvenioId }),
  output: Nothing,
  status: 204,
  refusals: ['provider_not_found', 'convenio_not_found', 'convenio_not_linked'],
})
