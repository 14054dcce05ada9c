import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { ConvenioTissSettings } from './tiss-settings.ts'

export const get = query({
  summary: 'Get what was agreed with a payer about TISS',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/tiss-settings',
  scope: 'contracts:read',
  input: z.strictObject({ convenio_id: ConvenioId }),
  output: ConvenioTissSettings,
  refusals: ['convenio_not_found'],
})
