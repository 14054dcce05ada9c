import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { VerifiedLog, withRows } from './verified-log.ts'

export const verifyOfPlans = query({
  summary: 'Verify the change log of insurance plans and their catalogues',
  description: 'Walks the chain from its first entry to its head and names the first entry that does not match.',
  route: 'GET /v1/insurance-plans/changelog/verify',
  scope: 'plans:read',
  input: z.strictObject({ rows: withRows }),
  output: VerifiedLog,
  isLong: true,
  refusals: [],
})
