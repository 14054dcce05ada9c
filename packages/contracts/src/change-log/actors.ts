import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { page, paging } from '../values/page.ts'

const Actor = z
  .object({
    id: Id.describe('The id by which change logs name it'),
    kind: z.enum(['person', 'key']).describe('Whether it is somebody who signs in, or a key of a program'),
    name: z.string().describe('The name of the person or of the key'),
  })
  .meta({ id: 'Actor', description: 'Who may stand in a change log' })

export const actors = query({
  summary: 'List who may stand in change logs, by name',
  description:
    "The people and keys of one's tenant, also those that are deactivated or revoked. Logs have their ids alone.",
  route: 'GET /v1/tenant/changelog/actors',
  scope: 'signed_in',
  input: z.strictObject(paging),
  output: page(Actor),
  refusals: [],
})
