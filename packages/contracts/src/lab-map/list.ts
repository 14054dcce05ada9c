import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { LabItem, LabMapRow } from './lab-map-row.ts'

export const list = query({
  summary: "List the rows of the lab map: the laboratory's items and the registry's codes",
  route: 'GET /v1/snvs/lab-map',
  scope: 'cases:read',
  input: z.strictObject({
    item: LabItem.nullable().default(null).describe('The rows of this item alone; null: all'),
    ...paging,
  }),
  output: page(LabMapRow),
  refusals: [],
})
