import { z } from 'zod'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { ConvenioId } from './convenio.ts'

export const deactivate = command({
  summary: 'Deactivate a convenio',
  description:
    'It takes no new periods or links, and still answers for what it priced. Deactivating twice changes nothing.',
  route: 'DELETE /v1/scheduling/convenios/{convenio_id}',
  scope: 'contracts:write',
  input: z.strictObject({ convenio_id: ConvenioId }),
  output: Nothing,
  status: 204,
  refusals: ['convenio_not_found'],
})
