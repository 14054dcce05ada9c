import { z } from 'zod'
import { NUMBER_ONLY_IF_SENT, namedResolution, ONE_NAME } from '../lab-reports/lab-resolution.ts'
import { labCards } from '../lab-reports/lab-cards.ts'
import { Id } from '../values/id.ts'
import { Result, WholeResult } from '../lab-reports/lab-report.ts'

/** What somebody found out of one of many in doubt. */
export const resultResolution = z
  .strictObject({ result_id: Id.nullable().default(null).describe('The result, by its id'), ...namedResolution })
  .refine(NUMBER_ONLY_IF_SENT.fits, NUMBER_ONLY_IF_SENT)
  .refine(({ result_id, source_reference }) => (result_id === null) !== (source_reference === null), ONE_NAME)
  .meta({ id: 'LabResultResolution', description: 'What somebody found out of one result in doubt' })

export const { list, get, resend, resendAll, resolveAll, resolveFile, listChanges, cancel } = labCards({
  one: 'a result',
  many: 'results',
  path: '/v1/snvs/results',
  idName: 'result_id',
  notFound: 'result_not_found',
  answer: Result,
  whole: WholeResult,
  resolution: resultResolution,
  resolved: 'ResolvedLabResults',
})
