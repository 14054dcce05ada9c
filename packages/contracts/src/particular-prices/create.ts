import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { newPriceFields, WrittenParticularPrice } from './particular-price.ts'

export const create = command({
  summary: 'Create a particular price',
  description:
    'An entry of the self-pay catalogue of a convenio of type `particular`. It prices from its first day on, open-ended, also days that a deleted entry of the same code priced. A code has one active entry.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/particular-prices',
  scope: 'contracts:write',
  input: z.strictObject({ convenio_id: ConvenioId, ...newPriceFields }),
  output: WrittenParticularPrice,
  status: 201,
  location: '/v1/scheduling/convenios/{convenio_id}/particular-prices/{id}',
  refusals: ['convenio_not_found', 'convenio_inactive', 'not_particular', 'particular_price_taken'],
})
