import { z } from 'zod'
import { ConvenioId, TableVersion } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { Instant } from '../values/instant.ts'
import { Metadata } from '../values/metadata.ts'
import { Percentage } from '../values/percent.ts'
import { text } from '../values/text.ts'
import { PeriodId, periodPath } from './contract-period.ts'
import { mustFitEachOther, successorFields } from './reajuste-fields.ts'

/** @source DELPHOS Contract Management, "Renew an expiring contract". */
export const renew = command({
  summary: 'Renew an expiring contract',
  description:
    'A draft from the day after the end of the source, with all its configuration; a percent moves its prices from its first day. Asked again with the same body, the draft that is there answers with 200.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/renew',
  scope: 'contracts:write',
  input: z
    .strictObject({
      ...periodPath,
      new_end_date: Day.nullable().default(null).describe('The last day of the renewal; null: open-ended'),
      cbhpm_table_version: TableVersion.nullable().default(null).describe("null: the source's"),
      cbhpm_percentage: Percentage.nullable().default(null).describe("null: the source's"),
      reajuste_percent: successorFields.reajuste_percent.describe(
        'Moves every copied override and table price from its first day, each rounded half up',
      ),
      reajuste_description: successorFields.reajuste_description,
      adjust_table_prices: successorFields.adjust_table_prices,
      adjust_overrides: successorFields.adjust_overrides,
      adjust_particular_prices: z
        .boolean()
        .nullable()
        .default(null)
        .describe(
          'A convenio of type `particular` must say false beside a percent: its self-pay prices are moved by a reajuste',
        ),
      changes: successorFields.changes,
      notes: text(10_000).nullable().default(null).describe('Administrative notes'),
      metadata: Metadata.nullable().default(null).describe('Structured metadata'),
    })
    .superRefine(mustFitEachOther),
  output: z
    .object({
      new_period_id: PeriodId,
      source_period_id: PeriodId,
      convenio_id: ConvenioId,
      validity_start: Day,
      validity_end: Day.nullable(),
      cbhpm_table_version: z.string().nullable(),
      cbhpm_percentage: Percentage.nullable(),
      overrides_copied: z.int(),
      particular_prices_copied: z
        .int()
        .describe('Self-pay prices in force at its start; they belong to the convenio and go on'),
      type_rules_copied: z.int(),
      status: z.literal('draft'),
      created_at: Instant,
      already_existed: z.boolean().describe('Whether the same renewal had been asked for before'),
      revision: z.int(),
    })
    .meta({ id: 'Renewal' }),
  status: 201,
  otherwise: { status: 200, when: (answer) => answer.already_existed },
  isLong: true,
  refusals: [
    'convenio_not_found',
    'convenio_inactive',
    'period_not_found',
    'period_not_renewable',
    'already_renewed',
    'period_overlap',
    'override_to_remove_missing',
    'amount_too_large',
  ],
})
