import type { resolve as card } from '@vigencia/contracts/cases'
import { LOWEST_ID_CASO, resolved, type Resolution } from '@vigencia/domain/case-reports/case-resolution.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import { followCases } from '../laboratory/follow-parents.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { lockNumbers } from '../resolutions/lock-numbers.ts'
import { caseValues, type Case } from './case.ts'
import { caseAnswer } from './case-answers.ts'
import { CANCEL } from './cancel-case.ts'
import { caseFacts } from './case-facts.ts'
import { takeCorrection } from './correction.ts'
import { openCase } from './find-case.ts'
import { moveCase, mustBe, queueCase, recordCase } from './move-case.ts'
import { holderOf, type NumberHolder } from './number-holder.ts'

export const resolveCase =
  (privacy: Privacy): UseCase<typeof card> =>
  async (work, { case_id, resolution, id_caso }) => {
    const { found, change } = await openCase(work, case_id)
    const before = caseValues(found)
    await lockNumbers(work)
    await applyResolution(work, privacy, found, { resolution, id_caso } as Resolution)
    const did = resolution === 'was_sent' ? 'found at the registry' : 'found not to be at the registry'
    await recordCase(change, found, { change_type: 'resolve', did, before })
    await followCases(work, [case_id])
    await wakeWorkers(work, case_id)
    return caseAnswer(work, found)
  }

/**
 * Makes of a case what somebody found out of it. Numbers are locked by whoever calls it (`lockNumbers`).
 * @throws Refusal `case_cannot_move`, and `id_caso_taken` with the id of the case that has this number
 */
export async function applyResolution(
  work: UnitOfWork,
  privacy: Privacy,
  found: Case,
  wanted: Resolution,
): Promise<void> {
  const facts = await caseFacts(work, found)
  const { registry, holder } = wanted.id_caso === null ? NOBODY : await holderOf(work, found, wanted.id_caso)
  const isPendingCancel = found.pending_manual?.[0] === CANCEL[0]
  const made = resolved(facts, wanted, { isAnothers: holder !== null, isPendingCancel })
  if ('refused' in made) return refuse(work, made.refused, found, holder)
  if (made.becomes === 'reported') report(found, made.id_caso, work)
  else await takeBack(work, privacy, found, made.becomes)
  const resolved_registry = made.becomes === 'reported' ? registry : null
  Object.assign(found, { resolution: wanted.resolution, resolved_fence: found.fence, resolved_registry })
}

const NOBODY: NumberHolder = { registry: null, holder: null }

function report(found: Case, id_caso: number, { now }: UnitOfWork): void {
  if (found.state !== 'reported') moveCase(found, 'reported', now, { errors: null })
  Object.assign(found, { id_caso, reported_at: now, updated_at: now })
}

/** The registry has nothing, so what waited to be entered there is what we have to say. */
async function takeBack(
  work: UnitOfWork,
  privacy: Privacy,
  found: Case,
  becomes: 'queued' | 'cancelled',
): Promise<void> {
  await takeCorrection(work, privacy, found, 'of_the_correction')
  Object.assign(found, { id_caso: null, reported_at: null, acknowledged_at: null })
  if (becomes === 'cancelled') return moveCase(found, 'cancelled', work.now)
  if (found.state === 'held' || found.state === 'queued') return
  queueCase(found, (await findDesk(work)).paused_because !== null, work.now)
}

async function refuse(
  work: UnitOfWork,
  refused: 'case_cannot_move' | 'id_caso_taken' | 'id_caso_too_low',
  found: Case,
  holder: string | null,
): Promise<void> {
  if (refused === 'id_caso_taken')
    throw new Refusal(
      'id_caso_taken',
      `Case ${holder} has this number at the registry: look up the one of case ${found.id} there, and resolve it with that.`,
      [{ path: ['case_id'], message: holder ?? '' }],
    )
  if (refused === 'id_caso_too_low')
    throw new Refusal('invalid_input', `The registry's numbers begin at ${LOWEST_ID_CASO}.`, [
      { path: ['id_caso'], message: `must be ${LOWEST_ID_CASO} or more` },
    ])
  await mustBe(work, 'resolve', found)
}
