import { z } from 'zod'
import { AssignedNumber } from '../values/registry-number.ts'
import { command } from '../operation/operation.ts'
import { Sample } from '../lab-reports/lab-report.ts'
import { sampleInput } from './sample-input.ts'

export const reportElsewhere = command({
  summary: 'Report a sample of a case that was made elsewhere',
  description: "By the case's number at the registry of the desk. A number that is a case of ours means that case.",
  route: 'POST /v1/snvs/samples',
  scope: 'cases:write',
  input: z.strictObject({
    id_caso: AssignedNumber.min(2).describe("The case's number at the registry"),
    ...sampleInput,
  }),
  output: Sample,
  status: 202,
  location: '/v1/snvs/samples/{id}',
  withoutRevision: true,
  refusals: ['desk_not_set', 'item_not_mapped', 'report_faulty', 'source_reference_taken', 'sample_already_reported'],
})
