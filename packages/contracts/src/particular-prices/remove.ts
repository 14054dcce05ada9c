import { z } from 'zod'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { pricePath } from './particular-price.ts'

export const remove = command({
  summary: 'Delete a particular price',
  description:
    'Soft: the entry is deactivated and prices no day from today on; what was scheduled is dropped. Days before today keep their price. Deleting what is deleted changes nothing.',
  route: 'DELETE /v1/scheduling/convenios/{convenio_id}/particular-prices/{price_id}',
  scope: 'contracts:write',
  input: z.strictObject(pricePath),
  output: Nothing,
  status: 204,
  refusals: ['convenio_not_found', 'particular_price_not_found'],
})
