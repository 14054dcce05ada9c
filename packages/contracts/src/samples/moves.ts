import { labCards } from '../lab-reports/lab-cards.ts'
import { Sample, WholeSample } from '../lab-reports/lab-report.ts'

export const { list, get, resend, resendAll, cancel } = labCards({
  one: 'a sample',
  many: 'samples',
  path: '/v1/snvs/samples',
  idName: 'sample_id',
  notFound: 'sample_not_found',
  answer: Sample,
  whole: WholeSample,
})
