import { z } from 'zod'
import { Count, Revision } from '../values/count.ts'
import { command } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { ContractPeriod, PeriodId } from './contract-period.ts'
import { Finding } from './finding.ts'
import { NamedPeriod } from './named-period.ts'
import { REAJUSTE_REFUSALS, ReajusteRequest } from './reajuste-fields.ts'

/** Days that no period prices. */
export const Gap = z
  .object({ from: Day.describe('The first of these days'), to: Day.describe('The last of these days') })
  .meta({ id: 'Gap', description: 'Days that no period prices' })

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
      new_period: ContractPeriod.describe('The period that was opened'),
      closed_period_id: PeriodId.describe('The period that was closed'),
      closed_validity_end: Day.describe('The last day that the closed period prices'),
      overrides_copied: Count.describe('How many overrides went over'),
      overrides_added: Count.describe('How many overrides `changes` added, of procedures that had none'),
      overrides_removed: Count.describe('How many overrides `changes` took away'),
      particular_prices_copied: Count.describe(
        'How many self-pay prices are in force at the new start, adjusted or as they were',
      ),
      particular_prices_ended: Count.describe('How many self-pay prices end the day before the new start'),
      scheduled_particular_prices: z
        .array(z.string())
        .describe('Procedures with a self-pay price that begins at the new start or later: those stay as they are'),
      type_rules_copied: Count.describe('How many type rules went over'),
      gap: Gap.nullable().describe('Days between the two periods that no period prices'),
      later_periods: z
        .array(NamedPeriod)
        .describe('Periods after the new start: they keep their prices, self-pay ones too'),
      retroactive: z.boolean().describe('Whether days before today are priced otherwise now'),
      warnings: z.array(Finding).describe('Where the period that it closed had an end, and the new one has none'),
      revision: Revision.describe("The convenio's revision"),
    })
    .meta({ id: 'Reajuste', description: 'What a price adjustment did' }),
  status: 201,
  location: '/v1/scheduling/convenios/{convenio_id}/contracts/{new_period.id}',
  isLong: true,
  refusals: [...REAJUSTE_REFUSALS, 'preview_stale'],
})
