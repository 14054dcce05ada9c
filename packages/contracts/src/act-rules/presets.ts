import { z } from 'zod'
import { ACT_PRESETS } from '@vigencia/domain/acts/presets.ts'
import { ActRules } from '../contract-periods/act-rules.ts'
import { periodPath } from '../contract-periods/contract-period.ts'
import { query } from '../operation/operation.ts'

export const presets = query({
  summary: 'List the presets of rules of acts for a contract period',
  description: 'Each with the rules that it would set in this period: holidays hang on its first day.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/act-rules/presets',
  scope: 'contracts:read',
  input: z.strictObject(periodPath),
  output: z
    .object({
      items: z
        .array(
          z
            .object({
              preset: z.enum(ACT_PRESETS).describe('Which rules: of the editions until 2016, or of 2018 and later'),
              rules: ActRules.describe('The rules that it would set'),
            })
            .meta({ id: 'ActRulesPreset', description: 'A preset of rules of acts, as it is for one period' }),
        )
        .max(ACT_PRESETS.length)
        .describe('In the order of the editions'),
    })
    .meta({ id: 'ActRulesPresetList', description: 'The presets of rules of acts' }),
  refusals: ['convenio_not_found', 'period_not_found'],
})
