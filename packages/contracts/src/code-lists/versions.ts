import { z } from 'zod'
import { Count } from '../values/count.ts'
import { query } from '../operation/operation.ts'
import { Instant } from '../values/instant.ts'
import { page, paging } from '../values/page.ts'
import { codeListFields, ListVersion } from './code-list.ts'

const CodeListVersion = z
  .object({
    version: ListVersion,
    fetched_at: Instant.describe('When it was first fetched'),
    checked_at: Instant.describe('When it was last fetched and found the same'),
    code_count: Count.describe('How many entries it has'),
  })
  .meta({ id: 'RegistryCodeListVersion', description: 'A version of the list' })

export const versions = query({
  summary: "List the versions of the registry's list, the newest first",
  description: 'Each fetch that found another list made one. Those of another registry are their own.',
  route: 'GET /v1/snvs/code-lists/versions',
  scope: 'cases:read',
  input: z.strictObject({ ...paging }),
  output: page(CodeListVersion)
    .extend({ registry: codeListFields.registry })
    .meta({ id: 'RegistryCodeListVersions', description: 'The versions of the list, a page of them' }),
  refusals: ['desk_not_set'],
})
