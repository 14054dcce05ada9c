import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { convenioFields } from './convenio.ts'
import { WrittenConvenio } from './written-convenio.ts'

export const create = command({
  summary: 'Create a convenio',
  route: 'POST /v1/scheduling/convenios',
  scope: 'contracts:write',
  input: z.strictObject(convenioFields),
  output: WrittenConvenio,
  status: 201,
  location: '/v1/scheduling/convenios/{id}',
  withoutRevision: true,
  refusals: ['convenio_name_taken', 'ans_code_taken', 'sus_takes_no_copay'],
})
