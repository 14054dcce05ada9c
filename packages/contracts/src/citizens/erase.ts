import { z } from 'zod'
import { CaseId, CaseState } from '../cases/case.ts'
import { command } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { citizenInput } from './citizen.ts'

const concerned = {
  case_id: CaseId,
  state: CaseState,
  role: z.enum(['citizen', 'in_charge']).describe('Whether the case is theirs, or of somebody they are in charge of'),
}

export const erase = command({
  summary: 'Remove what is kept of one citizen',
  description:
    "Cases of the person that wait or were refused are cancelled; of every one that has ended the report is removed, while its number at the registry and keyed digests stay. A case that they are in charge of (`personaACargo`) is somebody else's and stays: once it has ended, who was in charge is taken out of it. Of its samples and results what was not sent is cancelled, and what was found is removed. What cannot be removed yet is named with the reason.",
  route: 'POST /v1/snvs/citizens/erase',
  scope: 'admin',
  input: citizenInput,
  output: z
    .object({
      erased: z.array(z.object(concerned)).describe('Cases of which the person was removed'),
      laboratory_left: z
        .array(
          z.object({
            report_id: Id.describe('The sample or the result'),
            state: z.enum(['sending', 'in_doubt']).describe('Where it stands'),
            why: z.string().describe('Why not yet, in words'),
          }),
        )
        .describe('Samples and results of their cases, or of one made elsewhere, that cannot lose what was found yet'),
      left: z
        .array(z.object({ ...concerned, why: z.string().describe('Why not yet, in words') }))
        .describe('Cases of which the person cannot be removed yet'),
    })
    .meta({ id: 'CitizenErasure', description: 'What was removed of a citizen, and what cannot be yet' }),
  withoutRevision: true,
  refusals: ['which_document'],
})
