import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Count, Revision } from '../values/count.ts'
import { periodPath } from './contract-period.ts'
import { Finding } from './finding.ts'

export const findings = query({
  summary: 'Look a contract period over',
  description:
    'What is worth a look at: gaps to its neighbours, an end without a successor, prices that were not adjusted for a year, a table that is not there, prices of zero, overrides that change nothing or that the last reajuste left behind. One item a code, with its count and the first examples. Nothing is refused because of a finding.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/findings',
  scope: 'contracts:read',
  input: z.strictObject(periodPath),
  output: z
    .object({
      items: z.array(Finding).describe('What is worth a look, one item for each code'),
      total: Count.describe('How many items there are'),
      warning_count: Count.describe('How many of the items are warnings'),
      info_count: Count.describe('How many of the items are infos'),
      revision: Revision.describe("The convenio's revision that was looked at"),
    })
    .meta({ id: 'Findings', description: 'What is worth a look at in a contract period' }),
  refusals: ['convenio_not_found', 'period_not_found'],
})
