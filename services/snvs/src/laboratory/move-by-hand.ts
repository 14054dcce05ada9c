import type { cancel as cancelCard, resend as resendCard } from '@vigencia/contracts/samples'
import type { cancel as cancelResultCard, resend as resendResultCard } from '@vigencia/contracts/results'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { RESENDABLE_LAB_STATES, type LabState } from '@vigencia/domain/lab-reports/lab-states.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk, mustRun } from '../case-desk/case-desk.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import { queueAgain } from './correct-lab-report.ts'
import { openLabReport } from './find-lab-report.ts'
import { resultAnswer, sampleAnswer } from './lab-answers.ts'
import { labValues, type LabReport } from './lab-report.ts'
import { followSamples } from './follow-parents.ts'
import { cannotMove, moveLabReport, recordLabReport } from './move-lab-report.ts'

export const resendSample: UseCase<typeof resendCard> = async (work, { sample_id }) =>
  sampleAnswer(work, await resend(work, 'samples', sample_id))
export const resendResult: UseCase<typeof resendResultCard> = async (work, { result_id }) =>
  resultAnswer(work, await resend(work, 'results', result_id))

export const cancelSample: UseCase<typeof cancelCard> = async (work, { sample_id }) => {
  const cancelled = await cancel(work, 'samples', sample_id)
  await followSamples(work, [sample_id])
  return sampleAnswer(work, cancelled)
}
export const cancelResult: UseCase<typeof cancelResultCard> = async (work, { result_id }) =>
  resultAnswer(work, await cancel(work, 'results', result_id))

async function resend(work: UnitOfWork, api: LabApi, id: string): Promise<LabReport> {
  const { found, change } = await openLabReport(work, api, id)
  const before = labValues(found)
  if (!(RESENDABLE_LAB_STATES as readonly LabState[]).includes(found.state))
    cannotMove(found, 'it cannot be sent again')
  mustRun(await findDesk(work))
  await queueAgain(work, found)
  await recordLabReport(change, found, { change_type: 'resend', did: 'queued again', before })
  await wakeWorkers(work, id)
  return found
}

async function cancel(work: UnitOfWork, api: LabApi, id: string): Promise<LabReport> {
  const { found, change } = await openLabReport(work, api, id)
  const before = labValues(found)
  moveLabReport(found, 'cancelled', work.now)
  await recordLabReport(change, found, { change_type: 'cancel', did: 'cancelled', before })
  return found
}
