import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { endsAfterStart, periodFields, PeriodId, TableAdjustments } from './contract-period.ts'
import { DraftPeriod } from './draft-period.ts'
import { mustSayAlike, priceSourceFields } from './price-source.ts'

const { cbhpm_table_version, cbhpm_percentage, copay_enabled, default_copay_percent } = periodFields
const { default_copay_max_cents, requires_card_number, requires_authorization } = periodFields
const COPIED = 'Left out: null, or with `copy_from` that of the other period'
const frozen = (means: string) => `${means}; null: copied from the convenio at activation. ${COPIED}`
/** What is left out is null, unless another period is copied. */
const leftOut = (description: string) => ({ description, default: null })

/** The terms that `copy_from` copies where the body leaves them out. A null is said, and means null. */
const termsOrCopied = {
  cbhpm_table_version: cbhpm_table_version
    .unwrap()
    .optional()
    .meta(leftOut(`The price table that it names, by its version. ${COPIED}`)),
  cbhpm_percentage: cbhpm_percentage
    .unwrap()
    .optional()
    .meta(leftOut(`The percentage of the table that is paid (0-100); null: 100. ${COPIED}`)),
  table_adjustments: TableAdjustments.describe(
    'Percentages that move the table prices, in order. Left out: none, or with `copy_from` those of the other period',
  ),
  copay_enabled: copay_enabled
    .unwrap()
    .optional()
    .meta(leftOut(frozen('Whether copay (coparticipação) applies'))),
  default_copay_percent: default_copay_percent
    .unwrap()
    .optional()
    .meta(leftOut(frozen('The percentage that the patient pays (0-100)'))),
  default_copay_max_cents: default_copay_max_cents
    .unwrap()
    .optional()
    .meta(leftOut(frozen('The most that the patient pays, in centavos'))),
  requires_card_number: requires_card_number
    .unwrap()
    .optional()
    .meta(leftOut(frozen('Whether the patient must present the insurance card'))),
  requires_authorization: requires_authorization
    .unwrap()
    .optional()
    .meta(leftOut(frozen('Whether prior authorization is required'))),
}

export const create = command({
  summary: 'Create a contract period',
  description:
    'A draft. It holds its days against every other period of the convenio at once; it prices from its activation on.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts',
  scope: 'contracts:write',
  input: z
    .strictObject({
      convenio_id: ConvenioId,
      ...periodFields,
      ...termsOrCopied,
      ...priceSourceFields,
      supersedes: PeriodId.nullable()
        .default(null)
        .describe('The period that its activation ends the day before; it may share days with that one alone'),
      copy_from: PeriodId.nullable()
        .default(null)
        .describe('The period whose overrides, type rules and left out terms are copied, of whatever status'),
    })
    .refine(...endsAfterStart)
    .superRefine(mustSayAlike),
  output: DraftPeriod,
  status: 201,
  location: '/v1/scheduling/convenios/{convenio_id}/contracts/{id}',
  refusals: [
    'convenio_not_found',
    'convenio_inactive',
    'period_not_found',
    'period_not_active',
    'outside_validity',
    'period_overlap',
    'sus_takes_no_copay',
  ],
})
