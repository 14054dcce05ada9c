import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { ContractPeriod, PeriodId } from './contract-period.ts'
import { CORRECTION_REFUSALS, CorrectionRequest } from './correction-fields.ts'

export const correct = command({
  summary: 'Correct a contract period',
  description:
    'For a period that is wrong from its own first day. A new one takes its days, its status and its place in every chain; the old one prices no day any more, and earlier revisions keep it. Revoking the new one undoes it.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/correct',
  scope: 'contracts:write',
  isLong: true,
  input: CorrectionRequest,
  output: z
    .object({
      new_period: ContractPeriod,
      corrected_period_id: PeriodId,
      overrides_copied: z.int(),
      overrides_added: z.int().describe('By `changes`, of procedures that had none'),
      overrides_removed: z.int().describe('By `changes`'),
      type_rules_copied: z.int(),
      retroactive: z.boolean().describe('Whether days before today are priced otherwise now'),
      revision: z.int(),
    })
    .meta({ id: 'Correction' }),
  status: 201,
  refusals: [...CORRECTION_REFUSALS, 'preview_stale'],
})
