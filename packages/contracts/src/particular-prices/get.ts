import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { ParticularPrice, pricePath } from './particular-price.ts'

export const get = query({
  summary: 'Get a particular price',
  description: 'Deleted ones too.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/particular-prices/{price_id}',
  scope: 'contracts:read',
  input: z.strictObject(pricePath),
  output: ParticularPrice,
  refusals: ['convenio_not_found', 'particular_price_not_found'],
})
