import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Convenio, convenioFields } from './convenio.ts'

export const create = command({
  summary: 'Create a convenio',
  route: 'POST /v1/scheduling/convenios',
  scope: 'contracts:write',
  input: z.strictObject(convenioFields),
  output: Convenio,
  status: 201,
  refusals: ['convenio_name_taken', 'ans_code_taken', 'sus_takes_no_copay'],
})
