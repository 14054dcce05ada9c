import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { Count } from '../values/count.ts'
import { command } from '../operation/operation.ts'
import { newPriceFields, WrittenParticularPrice } from './particular-price.ts'

export const bulk = command({
  summary: 'Create up to 100 particular prices',
  description:
    'In one transaction. A code that has an active entry is skipped, and so is a code that came earlier in the batch: the first of them counts.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/particular-prices/bulk',
  scope: 'contracts:write',
  input: z.strictObject({
    convenio_id: ConvenioId,
    items: z.array(z.strictObject(newPriceFields)).min(1).max(100).describe('The entries to create, 1 to 100'),
  }),
  output: z
    .object({
      created: z.array(WrittenParticularPrice).describe('The entries that were created, in the order of the batch'),
      created_count: Count.describe('How many were created'),
      skipped_count: Count.describe('How many were skipped'),
      skipped_codes: z.array(z.string()).describe('The code of each item skipped, in the order of the batch'),
    })
    .meta({ id: 'ParticularPriceBatch', description: 'What a batch of self-pay prices created and skipped' }),
  status: 201,
  isLong: true,
  refusals: ['convenio_not_found', 'convenio_inactive', 'not_particular'],
})
