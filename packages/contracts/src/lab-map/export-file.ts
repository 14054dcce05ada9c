import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { exportAnswer, exportInput } from '../values/file-export.ts'

export const exportFile = query({
  summary: 'Export the lab map as a file',
  description: 'With the columns of its import: imported again it changes nothing.',
  route: 'GET /v1/snvs/lab-map/export',
  scope: 'admin',
  input: z.strictObject({ ...exportInput }),
  ...exportAnswer,
  refusals: [],
})
