import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { exportAnswer, exportInput } from '../values/file-export.ts'

export const exportFile = query({
  summary: 'Export the particular prices of a convenio as a file',
  description:
    'In code-point order of the codes, with the columns of their import: imported into an empty catalogue it makes the same entries. Each has the price in force today, or the next one. Prices before and behind it, and metadata, are not in it.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/particular-prices/export',
  scope: 'contracts:read',
  input: z.strictObject({ convenio_id: ConvenioId, ...exportInput }),
  ...exportAnswer,
  refusals: ['convenio_not_found'],
})
