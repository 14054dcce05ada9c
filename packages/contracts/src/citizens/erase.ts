import { z } from 'zod'
import { CaseId, CaseState } from '../cases/case.ts'
import { command } from '../operation/operation.ts'
import { citizenInput } from './citizen.ts'

export const erase = command({
  summary: 'Remove what is kept of one citizen',
  description:
    'Cases that wait or were refused are cancelled; of every case that has ended the report is removed, while its number at the registry and keyed digests stay. What cannot be removed yet is named with the reason.',
  route: 'POST /v1/snvs/citizens/erase',
  scope: 'admin',
  input: citizenInput,
  output: z
    .object({
      erased: z.array(z.object({ case_id: CaseId, state: CaseState })),
      left: z.array(z.object({ case_id: CaseId, state: CaseState, why: z.string() })),
    })
    .meta({ id: 'CitizenErasure' }),
  refusals: [],
})
