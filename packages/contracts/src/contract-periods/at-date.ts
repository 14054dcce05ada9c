import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { ContractPeriod } from './contract-period.ts'

export const atDate = query({
  summary: 'Get the period in force on a date',
  description: 'The period whose validity holds the date, closed ones too; drafts never.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts/at-date',
  scope: 'contracts:read',
  input: z.strictObject({ convenio_id: ConvenioId, date: Day.describe('The day in question') }),
  output: ContractPeriod,
  refusals: ['convenio_not_found', 'no_period_at_date'],
})
