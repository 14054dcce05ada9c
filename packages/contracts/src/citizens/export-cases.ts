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
      cases: z.array(WholeCase),
      samples: z.array(WholeSample).describe('Of these cases, or of the one made elsewhere'),
      results: z.array(WholeResult).describe('Of these samples'),
      in_charge_of: z.array(
        z.object({
          case_id: CaseId,
          state: CaseState,
          created_at: Instant,
          personaACargo: PersonaACargo.nullable().describe('As it was reported'),
        }),
      ),
    })
    .meta({ id: 'CitizenExport' }),
  isAudited: true,
  refusals: ['which_document'],
})
