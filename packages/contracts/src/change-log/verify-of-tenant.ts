import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { VerifiedLog, withRows } from './verified-log.ts'

export const verifyOfTenant = query({
  summary: "Verify the change log of the tenant's settings",
  description: 'Walks the chain from its first entry to its head and names the first entry that does not match.',
  route: 'GET /v1/tenant/changelog/verify',
  scope: 'settings:read',
  input: z.strictObject({ rows: withRows }),
  output: VerifiedLog,
  isLong: true,
  refusals: [],
})
