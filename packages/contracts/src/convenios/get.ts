import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Convenio, ConvenioId } from './convenio.ts'

export const get = query({
  summary: 'Get a convenio',
  route: 'GET /v1/scheduling/convenios/{convenio_id}',
  scope: 'contracts:read',
  input: z.strictObject({ convenio_id: ConvenioId }),
  output: Convenio,
  refusals: ['convenio_not_found'],
})
