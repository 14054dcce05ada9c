import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { codeListFields, differenceFields, ListVersion } from './code-list.ts'

export const diff = query({
  summary: "Compare two versions of the registry's list",
  description: 'What `to` has and `from` lacks, what it lacks, and what it words otherwise.',
  route: 'GET /v1/snvs/code-lists/diff',
  scope: 'cases:read',
  input: z.strictObject({
    from: ListVersion.describe('The version to compare with'),
    to: ListVersion.nullable().default(null).describe('The version that is compared; null: the newest'),
  }),
  output: z
    .object({
      registry: codeListFields.registry,
      from: ListVersion.describe('The version that was compared with'),
      to: ListVersion.describe('The version that was compared'),
      ...differenceFields,
    })
    .meta({ id: 'RegistryCodeListDifference', description: 'How two versions of the list differ' }),
  refusals: ['desk_not_set', 'code_list_version_not_found'],
})
