import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { ConvenioId } from './convenio.ts'
import { WrittenConvenio } from './written-convenio.ts'

export const restore = command({
  summary: 'Restore a deactivated convenio',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/restore',
  scope: 'contracts:write',
  input: z.strictObject({ convenio_id: ConvenioId }),
  output: WrittenConvenio,
  refusals: ['convenio_not_found', 'convenio_name_taken', 'ans_code_taken'],
})
