import { z } from 'zod'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { mappingPath } from './import-mapping.ts'

export const remove = command({
  summary: 'Delete a mapping of imports',
  description: 'Deleting what is deleted changes nothing.',
  route: 'DELETE /v1/scheduling/import-mappings/{name}',
  scope: 'contracts:write',
  input: z.strictObject(mappingPath),
  output: Nothing,
  status: 204,
  withoutRevision: true,
  refusals: ['import_mapping_not_found'],
})
