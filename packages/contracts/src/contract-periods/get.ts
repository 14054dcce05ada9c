import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { ContractPeriod, PeriodId } from './contract-period.ts'

export const get = query({
  summary: 'Get a contract period',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}',
  scope: 'contracts:read',
  input: z.strictObject({ convenio_id: ConvenioId, period_id: PeriodId }),
  output: ContractPeriod,
  refusals: ['convenio_not_found', 'period_not_found'],
})
