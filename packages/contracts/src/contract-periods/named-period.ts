import { z } from 'zod'
import { Day } from '../values/day.ts'
import { PeriodId, PeriodStatus } from './contract-period.ts'

/** Another period of the convenio that an act names. */
export const NamedPeriod = z
  .object({
    period_id: PeriodId,
    status: PeriodStatus.describe('As seen today'),
    validity_start: Day.describe('The first day that it prices'),
    validity_end: Day.nullable().describe('The last day that it prices; null: open-ended'),
  })
  .meta({ id: 'NamedPeriod', description: 'Another period of the convenio, as an act names it' })
