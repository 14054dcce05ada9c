import { z } from 'zod'
import { CODE_TABLES } from '@vigencia/domain/pricing/code-table.ts'
import { plainest } from '@vigencia/domain/pricing/source-terms.ts'
import { ofFirst, type RequestedTableTerms } from '@vigencia/domain/agreements/table-terms.ts'
import { TableVersion } from '../convenios/convenio.ts'
import { termQualifiers } from '../pricing/qualifiers.ts'
import { DecimalOrText } from '../values/decimal.ts'
import { percent } from '../values/percent.ts'

export const MOST_SOURCES = 20

const OfAPart = percent(0, 1000)

const TableFactors = z
  .strictObject({
    porte: OfAPart.optional().describe('Of the portes; left out: the percentage of the whole'),
    uco: OfAPart.optional().describe('Of the UCO; left out: the percentage of the whole'),
    film: OfAPart.optional().describe('Of the film; left out: the percentage of the whole'),
    anaesthesia: OfAPart.optional().describe('Of the portes of anaesthesia; left out: the percentage of the whole'),
  })
  .meta({ id: 'TableFactors', description: 'A percentage for each part of a price by formula, 0 to 1000' })

/** What a period, or one of its sources, says instead of its table. */
export const ownValueFields = {
  uco_value: DecimalOrText.nullable().optional().describe('The value of one UCO; null or left out: that of the table'),
  film_value: DecimalOrText.nullable()
    .optional()
    .describe('The value of one square metre of film; null or left out: that of the table'),
  porte_values_from: TableVersion.nullable()
    .optional()
    .describe('The published table whose porte values are meant, by its version; null or left out: its own'),
  table_factors: TableFactors.nullable()
    .optional()
    .describe('A percentage for each part; null or left out: the percentage of the whole'),
}

/** One of the tables that price a period. */
export const PriceSource = z
  .strictObject({
    version: TableVersion.nullable().describe(
      "The price table, by its version; null: of the first of a draft, the convenio's at activation",
    ),
    percentage: percent(0, 1000)
      .nullable()
      .optional()
      .describe('The percentage of the table that is paid; null or left out: 100. Of the first at most 100'),
    table_adjustments: z
      .array(percent(-100, 1000))
      .max(100)
      .optional()
      .describe('Percentages that move its prices, in order; left out: none'),
    code_table: z
      .enum(CODE_TABLES)
      .nullable()
      .optional()
      .describe(
        'The TISS table of its codes: 00 own, 18 per-diems and fees, 19 materials, 20 medicines, 22 procedures, 98 packages; null or left out: any',
      ),
    adjusted: z
      .boolean()
      .optional()
      .describe("Whether a reajuste's percent moves its prices; left out: of the first alone"),
    errata: z.boolean().optional().describe('false: its table stays as it was first published; left out: true'),
    invoice_plus: percent(0, 1000)
      .nullable()
      .optional()
      .describe('The percentage that is added to an invoice; null or left out: no invoice is paid'),
    fixed: z.boolean().optional().describe('Whether no rule of an act moves its prices; left out: false'),
    qualifiers: termQualifiers
      .nullable()
      .optional()
      .describe('Who, where and under which plan it prices; null or left out: always'),
    ...ownValueFields,
  })
  .meta({ id: 'PriceSource', description: 'A price table, and how a contract period pays it' })

export const PriceSources = z
  .array(PriceSource)
  .min(1)
  .max(MOST_SOURCES)
  .describe('The tables that price the period, in order: the first that holds a code prices it')

/** What requests say of the sources of a period. */
export const priceSourceFields = {
  price_sources: PriceSources.nullable()
    .optional()
    .describe(
      'All tables that price the period, in order; the fields of the period are those of the first. null: the first alone. Left out: as they were',
    ),
  ...ownValueFields,
}

/** For `.superRefine`: what is said of the first source in two places is said alike; every further one names its table. */
export function mustSayAlike(input: RequestedTableTerms, context: z.RefinementCtx): void {
  const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  const [first, ...further] = input.price_sources ?? []
  for (const [at, { version }] of further.entries())
    if (version === null) fault(['price_sources', at + 1, 'version'], 'must name a table')
  if (first === undefined) return
  if (first.percentage !== null && first.percentage !== undefined && first.percentage > MOST_OF_FIRST)
    fault(['price_sources', 0, 'percentage'], 'must be at most 100 in the first source: table_factors say more')
  const inList = plainest(first, true)
  const own = plainest({ version: null, ...ofFirst(input) }, true)
  for (const name of Object.keys(own) as (keyof typeof own)[])
    if (name in inList && own[name] !== null && inList[name] !== null && textOf(own[name]) !== textOf(inList[name]))
      fault([NAMES[name] ?? name], `is not what price_sources.0.${name} says`)
}

const MOST_OF_FIRST = 1_000_000
const NAMES: Readonly<Record<string, string>> = { version: 'cbhpm_table_version', percentage: 'cbhpm_percentage' }

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? `${one}` : one))
}
