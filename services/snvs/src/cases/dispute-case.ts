import type { dispute as card } from '@vigencia/contracts/cases'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { followCases } from '../laboratory/follow-parents.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { caseValues } from './case.ts'
import { caseAnswer } from './case-answers.ts'
import { takeCorrection } from './correction.ts'
import { openCase } from './find-case.ts'
import { moveCase, mustBe, recordCase } from './move-case.ts'

export const disputeCase =
  (privacy: Privacy): UseCase<typeof card> =>
  async (work, { case_id, reason }) => {
    const { found, change } = await openCase(work, case_id)
    await mustBe(work, 'dispute', found)
    const before = caseValues(found)
    // nothing was entered at a case that is not ours, so what waited is what we have to say
    await takeCorrection(work, privacy, found, 'of_the_correction')
    moveCase(found, 'in_doubt', work.now, {
      doubt_because: reason,
      disputed_id_caso: found.id_caso,
      id_caso: null,
      reported_at: null,
      acknowledged_at: null,
    })
    await recordCase(change, found, { change_type: 'dispute', did: "disputed: it is not our person's", before })
    await followCases(work, [case_id])
    return caseAnswer(work, found)
  }
