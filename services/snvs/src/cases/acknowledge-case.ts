import type { acknowledge as card } from '@vigencia/contracts/cases'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { caseValues } from './case.ts'
import { caseAnswer } from './case-answers.ts'
import { takeCorrection } from './correction.ts'
import { openCase } from './find-case.ts'
import { mustBe, recordCase } from './move-case.ts'

export const acknowledgeCase =
  (privacy: Privacy): UseCase<typeof card> =>
  async (work, { case_id }) => {
    const { found, change } = await openCase(work, case_id)
    await mustBe(work, 'acknowledge', found)
    const before = caseValues(found)
    const did =
      found.pending_manual === null
        ? 'acknowledged: our information was added'
        : 'acknowledged: what was to be entered by hand is at the registry'
    await takeCorrection(work, privacy, found, 'of_what_was_sent')
    Object.assign(found, { acknowledged_at: work.now, updated_at: work.now })
    await recordCase(change, found, { change_type: 'acknowledge', did, before })
    return caseAnswer(work, found)
  }
