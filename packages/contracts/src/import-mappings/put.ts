import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { ImportMapping } from '../values/import-mapping.ts'
import { NamedMapping, mappingPath } from './import-mapping.ts'

export const put = command({
  summary: 'Keep by name how files of one source are read',
  description: 'Makes the mapping or replaces it whole. Imports take it by its name: `mapping=<name>`.',
  route: 'PUT /v1/scheduling/import-mappings/{name}',
  scope: 'contracts:write',
  input: z.strictObject({ ...mappingPath, ...ImportMapping.shape }),
  output: NamedMapping,
  refusals: [],
})
