import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { VerifiedLog, withRows } from './verified-log.ts'

export const verify = query({
  summary: 'Verify the change log of a convenio',
  description: 'Walks the chain from its first entry to its head and names the first entry that does not match.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/changelog/verify',
  scope: 'contracts:read',
  input: z.strictObject({ convenio_id: ConvenioId, rows: withRows }),
  output: VerifiedLog,
  isLong: true,
  refusals: ['convenio_not_found'],
})
