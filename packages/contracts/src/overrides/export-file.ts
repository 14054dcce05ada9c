import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { query } from '../operation/operation.ts'
import { exportAnswer, exportInput } from '../values/file-export.ts'

export const exportFile = query({
  summary: 'Export the overrides of a period as a file',
  description:
    'In code-point order of the codes, with the columns of their import: imported into a draft it makes the same overrides. Metadata is not in it. Where a code is excluded there is a column `is_covered` more.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/export',
  scope: 'contracts:read',
  input: z.strictObject({ ...periodPath, ...exportInput }),
  ...exportAnswer,
  refusals: ['convenio_not_found', 'period_not_found'],
})
