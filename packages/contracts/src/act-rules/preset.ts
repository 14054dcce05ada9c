import { z } from 'zod'
import { ACT_PRESETS } from '@vigencia/domain/acts/presets.ts'
import { periodPath } from '../contract-periods/contract-period.ts'
import { command } from '../operation/operation.ts'
import { PeriodActRules } from './period-act-rules.ts'

export const preset = command({
  summary: 'Take over the rules of acts of a CBHPM edition',
  description:
    'Replaces all rules of a draft period by those of a preset. They are then its own. No preset says how urgency, accommodation and age combine, nor the shares of an instrumentist.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/act-rules/preset',
  scope: 'contracts:write',
  input: z.strictObject({
    ...periodPath,
    preset: z.enum(ACT_PRESETS).describe('Which rules: of the editions until 2016, or of 2018 and later'),
  }),
  output: PeriodActRules,
  refusals: ['convenio_not_found', 'period_not_found', 'period_not_draft'],
})
