import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
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
        .describe(
          'Self-pay prices in force at its start; they belong to the convenio, and a percent moves them at the activation',
        ),
      type_rules_copied: z.int(),
      status: z.literal('draft'),
      created_at: Instant,
      already_existed: z.boolean().describe('Whether the same renewal had been asked for before'),
      warnings: z.array(Finding).describe('Where the source has an end, and the renewal has none'),
      revision: z.int(),
    })
    .meta({ id: 'Renewal' }),
  status: 201,
  otherwise: { status: 200, when: (answer) => answer.already_existed },
  isLong: true,
  refusals: [...RENEWAL_REFUSALS, 'preview_stale'],
})
