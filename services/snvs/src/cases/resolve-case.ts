import type { resolve as card } from '@vigencia/contracts/cases'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import { wakeWorkers } from '../delivery/wake-workers.ts'
import { caseValues } from './case.ts'
import { caseAnswer } from './case-answers.ts'
import { openCase } from './find-case.ts'
import { inWords, moveCase, queueCase, recordCase } from './move-case.ts'

export const resolveCase: UseCase<typeof card> = async (work, { case_id, resolution, id_caso }) => {
  const { found, change } = await openCase(work, case_id)
  const before = caseValues(found)
  if (found.state !== 'in_doubt')
    throw new Refusal('case_cannot_move', `Case ${case_id} is ${inWords(found.state)}: there is no doubt to resolve.`)
  const wasSent = resolution === 'was_sent'
  if (wasSent) moveCase(found, 'reported', work.now, { id_caso, reported_at: work.now, errors: null })
  else queueCase(found, (await findDesk(work)).paused_because !== null, work.now)
  found.resolution = resolution
  const did = wasSent ? 'found at the registry' : 'found not to be at the registry'
  await recordCase(change, found, { change_type: 'resolve', did, before })
  if (!wasSent) await wakeWorkers(work, case_id)
  return caseAnswer(work, found)
}
