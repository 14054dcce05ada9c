import type { resend as card } from '@vigencia/contracts/cases'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk, mustRun } from '../case-desk/case-desk.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import { caseValues } from './case.ts'
import { caseAnswer } from './case-answers.ts'
import { openCase } from './find-case.ts'
import { mustBe, queueCase, recordCase } from './move-case.ts'

export const resendCase: UseCase<typeof card> = async (work, { case_id }) => {
  const { found, change } = await openCase(work, case_id)
  const before = caseValues(found)
  await mustBe(work, 'resend', found)
  mustRun(await findDesk(work))
  queueCase(found, false, work.now)
  await recordCase(change, found, { change_type: 'resend', did: 'queued again', before })
  await wakeWorkers(work, case_id)
  return caseAnswer(work, found)
}
