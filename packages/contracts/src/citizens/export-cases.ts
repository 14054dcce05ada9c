import { z } from 'zod'
import { WholeCase } from '../cases/case.ts'
import { query } from '../operation/operation.ts'
import { citizenInput } from './citizen.ts'

export const exportCases = query({
  summary: 'Give out all that is kept of one citizen',
  description: 'Every case of this document number, the oldest first. Each is written down as read for an export.',
  route: 'POST /v1/snvs/citizens/export',
  scope: 'admin',
  input: citizenInput,
  output: z.object({ cases: z.array(WholeCase) }).meta({ id: 'CitizenExport' }),
  isWitnessed: true,
  refusals: [],
})
