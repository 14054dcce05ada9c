import { z } from 'zod'
import { Count } from '../values/count.ts'
import { command } from '../operation/operation.ts'
import { codeListFields, differenceFields } from './code-list.ts'

export const refresh = command({
  summary: "Fetch the registry's groups, events and classifications",
  description:
    'Answers what is new since the last fetch. Reports that were held because the list did not have their combination go back to the queue where it has now.',
  route: 'POST /v1/snvs/code-lists/refresh',
  scope: 'cases:write',
  input: z.strictObject({}),
  output: z
    .object({
      ...codeListFields,
      code_count: Count.describe('How many entries it has'),
      ...differenceFields,
      released: Count.describe('How many reports went back to the queue'),
    })
    .meta({ id: 'RegistryCodeListRefresh', description: 'What a fetch of the list found' }),
  isLong: true,
  withoutRevision: true,
  refusals: ['desk_not_set', 'code_list_unavailable'],
})
