import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { convenioFields, ConvenioId } from './convenio.ts'
import { WrittenConvenio } from './written-convenio.ts'

export const update = command({
  summary: 'Replace a convenio',
  description:
    'Full replacement: a field that is left out goes back to its default. Periods already activated keep what they were frozen with.',
  route: 'PUT /v1/scheduling/convenios/{convenio_id}',
  scope: 'contracts:write',
  input: z.strictObject({ convenio_id: ConvenioId, ...convenioFields }),
  output: WrittenConvenio,
  refusals: ['convenio_not_found', 'convenio_name_taken', 'ans_code_taken', 'sus_takes_no_copay', 'payment_type_fixed'],
})
