import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { Count, Revision } from '../values/count.ts'
import { command } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { Instant } from '../values/instant.ts'
import { Percentage } from '../values/percent.ts'
import { PeriodId } from './contract-period.ts'
import { Finding } from './finding.ts'
import { RENEWAL_REFUSALS, RenewalRequest } from './renewal-fields.ts'

/** @source DELPHOS Contract Management, "Renew an expiring contract". */
export const renew = command({
  summary: 'Renew an expiring contract',
  description:
    'A draft from the day after the end of the source, with all its configuration; a percent moves its prices from its first day, overrides at once and self-pay prices at its activation. Asked again with the same body, the draft that is there answers with 200.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/renew',
  scope: 'contracts:write',
  input: RenewalRequest,
  output: z
    .object({
      new_period_id: PeriodId.describe('The draft that renews'),
      source_period_id: PeriodId.describe('The period that is renewed'),
      convenio_id: ConvenioId,
      validity_start: Day.describe('The first day that the renewal will price'),
      validity_end: Day.nullable().describe('The last day that the renewal will price; null: open-ended'),
      cbhpm_table_version: z
        .string()
        .nullable()
        .describe('The price table that the renewal names, by its version; null: none'),
      cbhpm_percentage: Percentage.nullable().describe('The percentage of the table that is paid (0-100); null: 100'),
      overrides_copied: Count.describe('How many overrides went over'),
      particular_prices_copied: Count.describe(
        'Self-pay prices in force at its start; they belong to the convenio, and a percent moves them at the activation',
      ),
      type_rules_copied: Count.describe('How many type rules went over'),
      status: z.literal('draft').describe('The renewal is a draft until it is activated'),
      created_at: Instant.describe('When the renewal was made'),
      already_existed: z.boolean().describe('Whether the same renewal had been asked for before'),
      warnings: z.array(Finding).describe('Where the source has an end, and the renewal has none'),
      revision: Revision.describe("The convenio's revision"),
    })
    .meta({ id: 'Renewal', description: 'The draft that a renewal made' }),
  status: 201,
  location: '/v1/scheduling/convenios/{convenio_id}/contracts/{new_period_id}',
  otherwise: { status: 200, when: (answer) => answer.already_existed },
  isLong: true,
  refusals: [...RENEWAL_REFUSALS, 'preview_stale'],
})
