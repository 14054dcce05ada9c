import { z } from 'zod'
import { NUMBER_IF_SENT, namedResolution, ONE_NAME } from '../lab-reports/lab-resolution.ts'
import { labCards } from '../lab-reports/lab-cards.ts'
import { Id } from '../values/id.ts'
import { Sample, WholeSample } from '../lab-reports/lab-report.ts'

/** What somebody found out of one of many in doubt. */
export const sampleResolution = z
  .strictObject({ sample_id: Id.nullable().default(null).describe('The sample, by its id'), ...namedResolution })
  .refine(NUMBER_IF_SENT.fits, NUMBER_IF_SENT)
  .refine(({ sample_id, source_reference }) => (sample_id === null) !== (source_reference === null), ONE_NAME)
  .meta({ id: 'SampleResolution', description: 'What somebody found out of one sample in doubt' })

export const { list, get, resend, resendAll, resolveAll, resolveFile, listChanges, cancel } = labCards({
  one: 'a sample',
  many: 'samples',
  path: '/v1/snvs/samples',
  idName: 'sample_id',
  notFound: 'sample_not_found',
  answer: Sample,
  whole: WholeSample,
  resolution: sampleResolution,
  resolved: 'ResolvedSamples',
})
