import { z } from 'zod'
import { Count, Revision } from '../values/count.ts'
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
      new_period: ContractPeriod.describe('The period that took the place of the wrong one'),
      corrected_period_id: PeriodId.describe('The period that prices no day any more'),
      overrides_copied: Count.describe('How many overrides went over'),
      overrides_added: Count.describe('How many overrides `changes` added, of procedures that had none'),
      overrides_removed: Count.describe('How many overrides `changes` took away'),
      type_rules_copied: Count.describe('How many type rules went over'),
      retroactive: z.boolean().describe('Whether days before today are priced otherwise now'),
      revision: Revision.describe("The convenio's revision"),
    })
    .meta({ id: 'Correction', description: 'What a correction did' }),
  status: 201,
  location: '/v1/scheduling/convenios/{convenio_id}/contracts/{new_period.id}',
  refusals: [...CORRECTION_REFUSALS, 'preview_stale'],
})
