import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { StoredProcedureCode } from '../values/text.ts'
import { particularPriceFields, pricePath, WrittenParticularPrice } from './particular-price.ts'

export const update = command({
  summary: 'Replace a particular price from a day on',
  description: [
    'Full replacement: every field but `valid_from` is required, and `procedure_code` stays as it is. It opens a new version with its own name, notes and metadata, which prices from `valid_from` until the next scheduled version starts; no earlier day changes.',
    'Answers the entry as it is today: one that was scheduled for later shows when its day has come.',
  ].join('\n\n'),
  route: 'PUT /v1/scheduling/convenios/{convenio_id}/particular-prices/{price_id}',
  scope: 'contracts:write',
  input: z.strictObject({
    ...pricePath,
    ...particularPriceFields,
    procedure_code: StoredProcedureCode,
    valid_from: Day.nullable().default(null).describe('The first day it prices; null: today'),
  }),
  output: WrittenParticularPrice,
  refusals: [
    'convenio_not_found',
    'particular_price_not_found',
    'particular_price_taken',
    'particular_price_code_fixed',
  ],
})
