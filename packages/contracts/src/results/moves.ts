import { labCards } from '../lab-reports/lab-cards.ts'
import { Result, WholeResult } from '../lab-reports/lab-report.ts'

export const { list, get, resend, resendAll, cancel } = labCards({
  one: 'a result',
  many: 'results',
  path: '/v1/snvs/results',
  idName: 'result_id',
  notFound: 'result_not_found',
  answer: Result,
  whole: WholeResult,
})
