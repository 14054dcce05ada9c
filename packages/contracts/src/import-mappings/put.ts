import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { ImportMapping } from '../values/import-mapping.ts'
import { NamedMapping, mappingPath } from './import-mapping.ts'

/** The change log holds a mapping whole. */
const MOST_LETTERS = 8192

export const put = command({
  summary: 'Keep by name how files of one source are read',
  description: 'Makes the mapping or replaces it whole. Imports take it by its name: `mapping=<name>`.',
  route: 'PUT /v1/scheduling/import-mappings/{name}',
  scope: 'contracts:write',
  input: z
    .strictObject({ ...mappingPath, ...ImportMapping.shape })
    .refine(
      (mapping) => JSON.stringify(mapping).length <= MOST_LETTERS,
      `must have at most ${MOST_LETTERS} letters as JSON`,
    ),
  output: NamedMapping,
  withoutRevision: true,
  refusals: [],
})
