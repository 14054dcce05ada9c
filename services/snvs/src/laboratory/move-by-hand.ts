import type { cancel as cancelCard, resend as resendCard, resolve as resolveCard } from '@vigencia/contracts/samples'
import type {
  cancel as cancelResultCard,
  resend as resendResultCard,
  resolve as resolveResultCard,
} from '@vigencia/contracts/results'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { RESENDABLE_LAB_STATES, type LabState } from '@vigencia/domain/lab-reports/lab-states.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk, mustRun } from '../case-desk/case-desk.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import { queueAgain } from './correct-lab-report.ts'
import { openLabReport } from './find-lab-report.ts'
import { resultAnswer, sampleAnswer } from './lab-answers.ts'
import { CALLED, labValues, type LabReport } from './lab-report.ts'
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

export const resolveSample: UseCase<typeof resolveCard> = async (work, { sample_id, ...told }) => {
  const resolved = await resolve(work, 'samples', sample_id, told)
  await followSamples(work, [sample_id])
  return sampleAnswer(work, resolved)
}
export const resolveResult: UseCase<typeof resolveResultCard> = async (work, { result_id, ...told }) =>
  resultAnswer(work, await resolve(work, 'results', result_id, told))

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

interface Resolution {
  readonly resolution: 'was_sent' | 'was_not_sent'
  readonly registry_id: number | null
}

async function resolve(
  work: UnitOfWork,
  api: LabApi,
  id: string,
  { resolution, registry_id }: Resolution,
): Promise<LabReport> {
  const { found, change } = await openLabReport(work, api, id)
  const before = labValues(found)
  if (found.state !== 'in_doubt') cannotMove(found, 'there is no doubt to resolve')
  const wasSent = resolution === 'was_sent'
  if (wasSent) {
    await mustBeFree(work, found, registry_id)
    moveLabReport(found, 'reported', work.now, {
      registry_id,
      reported_at: work.now,
      errors: null,
      words: null,
      words_key: null,
    })
  } else await queueAgain(work, found)
  found.resolution = resolution
  const did = wasSent ? 'found at the registry' : 'found not to be at the registry'
  await recordLabReport(change, found, { change_type: 'resolve', did, before })
  if (!wasSent) await wakeWorkers(work, id)
  return found
}

/** @throws Refusal `registry_number_taken` where another report of ours has this number at that registry */
async function mustBeFree(
  { sql, tenant }: UnitOfWork,
  { api, id, registry }: LabReport,
  number: number | null,
): Promise<void> {
  const [other] = await sql<{ id: string }>(
    `select id from snvs.lab_reports
      where tenant_id = $1 and api = $2 and registry = $3 and registry_id = $4 and id <> $5 limit 1`,
    [tenant.id, api, registry, number, id],
  )
  if (other === undefined) return
  throw new Refusal('registry_number_taken', `${CALLED[api]} ${other.id} has this number at the registry.`, [
    { path: ['registry_id'], message: `is that of ${other.id}` },
  ])
}
