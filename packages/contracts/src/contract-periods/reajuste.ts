import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { ContractPeriod, PeriodId } from './contract-period.ts'
import { Finding } from './finding.ts'
import { NamedPeriod } from './named-period.ts'
import { REAJUSTE_REFUSALS, ReajusteRequest } from './reajuste-fields.ts'

/** Days that no period prices. */
export const Gap = z.object({ from: Day, to: Day })

/** @source DELPHOS Contract Management, "Reajuste (Price Adjustment)". */
export const reajuste = command({
  summary: 'Adjust the prices of a contract',
  description:
    'Closes a period and opens its successor, which is active at once, even for a future start: overrides, self-pay prices and type rules go over, moved by the percent.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/reajuste',
  scope: 'contracts:write',
  input: ReajusteRequest,
  output: z
    .object({
      new_period: ContractPeriod,
      closed_period_id: PeriodId,
      closed_validity_end: Day.describe('The last day that the closed period prices'),
      overrides_copied: z.int(),
      overrides_added: z.int().describe('By `changes`, of procedures that had none'),
      overrides_removed: z.int().describe('By `changes`'),
      particular_prices_copied: z.int().describe('Self-pay prices in force at the new start, adjusted or as they were'),
      particular_prices_ended: z.int(),
      scheduled_particular_prices: z
        .array(z.string())
        .describe('Procedures with a self-pay price that begins at the new start or later: those stay as they are'),
      type_rules_copied: z.int(),
      gap: Gap.nullable().describe('Days between the two periods that no period prices'),
      later_periods: z
        .array(NamedPeriod)
        .describe('Periods after the new start: they keep their prices, self-pay ones too'),
      retroactive: z.boolean().describe('Whether days before today are priced otherwise now'),
      warnings: z.array(Finding).describe('Where the period that it closed had an end, and the new one has none'),
      revision: z.int(),
    })
    .meta({ id: 'Reajuste' }),
  status: 201,
  isLong: true,
  refusals: [...REAJUSTE_REFUSALS, 'preview_stale'],
})
