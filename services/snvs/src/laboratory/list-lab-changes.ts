import type { listChanges as resultCard } from '@vigencia/contracts/results'
import type { listChanges as sampleCard } from '@vigencia/contracts/samples'
import { pageOfLog } from '@vigencia/server/change-log/page-of-log.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findLabReport } from './find-lab-report.ts'

export const listSampleChanges: UseCase<typeof sampleCard> = async (work, { sample_id, ...wanted }) => {
  await findLabReport(work, 'samples', sample_id)
  return pageOfLog(work, { streamId: sample_id, ...wanted })
}

export const listResultChanges: UseCase<typeof resultCard> = async (work, { result_id, ...wanted }) => {
  await findLabReport(work, 'results', result_id)
  return pageOfLog(work, { streamId: result_id, ...wanted })
}
