import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Revision } from '../values/count.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { page, paging } from '../values/page.ts'

/** The newest entry of one change log. Whoever stores it can prove later that the log goes on from there. */
const ChangeLogHead = z
  .object({
    kind: z.string().describe('What it is the log of: case, convenio, insurance_plan, price_table, tenant'),
    id: Id.describe('The id of that case, convenio, plan, table or tenant'),
    revision: Revision.describe('The number of the newest entry'),
    at: Instant.describe('When the newest entry was written'),
    hash: z.string().describe('The hash of the newest entry, in hex'),
  })
  .meta({ id: 'ChangeLogHead', description: 'The newest entry of one change log' })

export const heads = query({
  summary: 'List the heads of every change log',
  description:
    "Each convenio, price table and the tenant's own settings, by kind and id. The digest is SHA-256 of all of them, a line each: kind, id, revision and hash with a space between, each line ended by a line feed. It is the same on every page unless something was changed between two. Signed and kept elsewhere, a copy proves later that no log was cut or written anew.",
  route: 'GET /v1/scheduling/changelog/heads',
  scope: 'contracts:read',
  input: z.strictObject(paging),
  output: page(ChangeLogHead)
    .extend({
      tenant_id: Id.describe('The tenant whose logs they are'),
      read_at: Instant.describe('When the heads were read'),
      digest: z.string().describe('SHA-256 of all heads, in hex'),
    })
    .meta({ id: 'ChangeLogHeads', description: 'The heads of all logs of a tenant, a page of them' }),
  refusals: [],
})
