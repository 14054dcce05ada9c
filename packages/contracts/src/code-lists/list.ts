import { z } from 'zod'
import { RegistryCodeNumber } from '../values/registry-number.ts'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { codeListFields, ListVersion, RegistryCode } from './code-list.ts'

const Code = RegistryCodeNumber

export const list = query({
  summary: "List the registry's groups, events and classifications",
  description:
    'As they were last fetched from the registry of this desk. A report whose combination the list never had is refused. One whose combination it has lost is held, and released by the fetch that brings it back.',
  route: 'GET /v1/snvs/code-lists',
  scope: 'cases:read',
  input: z.strictObject({
    group_id: Code.nullable().default(null).describe('Filter by group'),
    event_id: Code.nullable().default(null).describe('Filter by event'),
    version: ListVersion.nullable().default(null).describe('As this version had it; null: the newest'),
    ...paging,
  }),
  output: page(RegistryCode)
    .extend(codeListFields)
    .meta({ id: 'RegistryCodeList', description: "The registry's list, a page of it" }),
  refusals: ['desk_not_set', 'code_list_version_not_found'],
})
