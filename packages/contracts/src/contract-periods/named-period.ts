import { z } from 'zod'
import { Day } from '../values/day.ts'
import { PeriodId, PeriodStatus } from './contract-period.ts'

/** Another period of the convenio that an act names. */
export const NamedPeriod = z
  .object({
    period_id: PeriodId,
    status: PeriodStatus.describe('As seen today'),
    validity_start: Day,
    validity_end: Day.nullable(),
  })
  .meta({ id: 'NamedPeriod' })
