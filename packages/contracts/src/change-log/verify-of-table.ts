import { z } from 'zod'
import { StoredTableVersion } from '../convenios/convenio.ts'
import { WhichErrata } from '../price-tables/which-errata.ts'
import { query } from '../operation/operation.ts'
import { VerifiedLog, withRows } from './verified-log.ts'

export const verifyOfTable = query({
  summary: 'Verify the change log of a price table',
  description: 'Walks the chain from its first entry to its head and names the first entry that does not match.',
  route: 'GET /v1/scheduling/price-tables/{version}/changelog/verify',
  scope: 'contracts:read',
  input: z.strictObject({ version: StoredTableVersion, errata: WhichErrata.default(0), rows: withRows }),
  output: VerifiedLog,
  isLong: true,
  refusals: ['price_table_not_found'],
})
