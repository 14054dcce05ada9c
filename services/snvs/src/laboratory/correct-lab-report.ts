import type { correct as sampleCard } from '@vigencia/contracts/samples'
import type { correct as resultCard } from '@vigencia/contracts/results'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { CORRECTABLE_LAB_STATES, type LabState } from '@vigencia/domain/lab-reports/lab-states.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { checkResult, checkSample, type Checked } from './check-lab-report.ts'
import { findLabReport, openLabReport } from './find-lab-report.ts'
import { labSeal, mustBeFirstSample } from './keep-lab-report.ts'
import { resultAnswer, sampleAnswer } from './lab-answers.ts'
import { labValues, type LabReport } from './lab-report.ts'
import { parentOfReport } from './lab-parent.ts'
import { cannotMove, moveLabReport, recordLabReport, standing } from './move-lab-report.ts'
import { subjectOfSample } from './report-result.ts'

export const correctSample =
  (privacy: Privacy): UseCase<typeof sampleCard> =>
  async (work, { sample_id, new_sample: told, item, pregnant, eventoMuestra }) => {
    const { found, change } = await openLabReport(work, 'samples', sample_id)
    const desk = await findDesk(work)
    const about = { subject: await subjectOfSample(work, privacy, found, pregnant), event_id: found.event_id }
    const checked = await checkSample(work, desk, { item, body: eventoMuestra }, about)
    const new_sample = told ?? found.new_sample
    await mustBeFirstSample(work, { ...found, ...checked.columns, new_sample })
    await correct(work, privacy, { found, change, checked, new_sample })
    return sampleAnswer(work, found)
  }

export const correctResult =
  (privacy: Privacy): UseCase<typeof resultCard> =>
  async (work, { result_id, item, pregnant, pruebaMuestra }) => {
    const { found, change } = await openLabReport(work, 'results', result_id)
    const desk = await findDesk(work)
    const sample = await findLabReport(work, 'samples', found.of_sample as string)
    const about = { subject: await subjectOfSample(work, privacy, sample, pregnant), event_id: sample.event_id }
    const checked = await checkResult(work, desk, { item, body: pruebaMuestra }, about)
    await correct(work, privacy, { found, change, checked, new_sample: false })
    return resultAnswer(work, found)
  }

interface Correction {
  readonly found: LabReport
  readonly change: Change
  readonly checked: Checked
  readonly new_sample: boolean
}

async function correct(work: UnitOfWork, privacy: Privacy, { found, change, checked, new_sample }: Correction) {
  const before = labValues(found)
  if (!(CORRECTABLE_LAB_STATES as readonly LabState[]).includes(found.state))
    cannotMove(found, 'it can no longer be corrected here')
  Object.assign(found, checked.columns, labSeal(privacy, found, found, checked), { new_sample, updated_at: work.now })
  if (found.state === 'rejected' || found.state === 'held') await queueAgain(work, found)
  await recordLabReport(change, found, { change_type: 'correct', did: 'corrected', before })
  await wakeWorkers(work, found.id)
}

/** Puts a report into the queue again, or lets it wait for that on which it hangs. */
export async function queueAgain(work: UnitOfWork, found: LabReport): Promise<void> {
  const { state, ...its } = standing(found, await parentOfReport(work, found), work.now)
  moveLabReport(found, state, work.now, { ...its, errors: null, words: null, words_key: null })
}
