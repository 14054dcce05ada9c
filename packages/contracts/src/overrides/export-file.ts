import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { query } from '../operation/operation.ts'
import { exportAnswer, exportInput } from '../values/file-export.ts'

export const exportFile = query({
  summary: 'Export the overrides of a period as a file',
  description:
    'In code-point order of the codes, with the columns of their import: imported into a draft it makes the same overrides. Metadata and what a package includes are not in it. There are columns more where they are used: `is_covered` where a code is excluded, those of qualifiers where a price has one, and `fixed`. A plan that is deactivated stands there by its id, and so does a provider that is, or has no registry.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/export',
  scope: 'contracts:read',
  input: z.strictObject({ ...periodPath, ...exportInput }),
  ...exportAnswer,
  refusals: ['convenio_not_found', 'period_not_found'],
})
