import { z } from 'zod'
import { CaseId, CaseState, WholeCase } from '../cases/case.ts'
import { PersonaACargo } from '../cases/report-body.ts'
import { WholeResult, WholeSample } from '../lab-reports/lab-report.ts'
import { query } from '../operation/operation.ts'
import { Instant } from '../values/instant.ts'
import { citizenInput } from './citizen.ts'

export const exportCases = query({
  summary: 'Give out all that is kept of one citizen',
  description:
    'Every case of this document, the oldest first; and of the cases in which they are in charge of somebody else (`personaACargo`) what concerns them, for what else is said there is of that person. Each is written down as read for an export. A number that several documents have is refused, and their types and countries are named.',
  route: 'POST /v1/snvs/citizens/export',
  scope: 'admin',
  input: citizenInput,
  output: z
    .object({
      cases: z.array(WholeCase).describe('The cases of the person, the oldest first'),
      samples: z.array(WholeSample).describe('The samples of these cases, or of the one made elsewhere'),
      results: z.array(WholeResult).describe('The results of these samples'),
      in_charge_of: z
        .array(
          z.object({
            case_id: CaseId,
            state: CaseState,
            created_at: Instant.describe('When the case was reported to us'),
            personaACargo: PersonaACargo.nullable().describe(
              'The person in charge, as it was reported; null once it is purged',
            ),
          }),
        )
        .describe('Cases of others, of whom the person is in charge'),
    })
    .meta({ id: 'CitizenExport', description: 'All that is kept of one citizen' }),
  isAudited: true,
  refusals: ['which_document', 'fresh_sign_in_required'],
})
