import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { NamedMapping, mappingPath } from './import-mapping.ts'

export const get = query({
  summary: 'Get a mapping of imports by its name',
  route: 'GET /v1/scheduling/import-mappings/{name}',
  scope: 'contracts:read',
  input: z.strictObject(mappingPath),
  output: NamedMapping,
  refusals: ['import_mapping_not_found'],
})
