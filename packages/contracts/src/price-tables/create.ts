import { z } from 'zod'
import { TableVersion } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { DecimalOrText } from '../values/decimal.ts'
import { Day } from '../values/day.ts'
import { label } from '../values/text.ts'
import { PriceTable } from './price-table.ts'

const MOST_PORTES = 200

export const create = command({
  summary: 'Create a price table',
  description:
    'A draft without rows. Only a table whose file says porte, UCO and film needs this: an import makes a table that is not there.',
  route: 'POST /v1/scheduling/price-tables',
  scope: 'contracts:write',
  input: z
    .strictObject({
      version: TableVersion,
      name: label(255).nullable().default(null).describe('Display name'),
      uco_value: DecimalOrText.nullable().default(null).describe('The value of one UCO'),
      film_value: DecimalOrText.nullable().default(null).describe('The value of one square metre of film'),
      portes: z
        .record(label(20), DecimalOrText)
        .refine((portes) => Object.keys(portes).length <= MOST_PORTES, `must hold at most ${MOST_PORTES} portes`)
        .default({})
        .meta({ description: 'The value of each porte', examples: [{ '1A': 17.38, '1B': '34.76' }] }),
      family: label(10)
        .nullable()
        .default(null)
        .meta({
          description:
            'The family of which this table is an edition. A contract that names the family takes the latest edition by the day of the event; null: none',
          examples: ['SIGTAP'],
        }),
      valid_from: Day.nullable().default(null).describe('The first day that it prices; null: it prices all days'),
    })
    .refine(({ family, valid_from }) => family === null || valid_from !== null, {
      path: ['valid_from'],
      message: 'must be given beside family: an edition has a first day',
    }),
  output: PriceTable,
  status: 201,
  location: '/v1/scheduling/price-tables/{version}',
  withoutRevision: true,
  refusals: ['price_table_version_taken'],
})
