import type { cancel as card } from '@vigencia/contracts/cases'
import { isAtRegistry } from '@vigencia/domain/case-reports/case-acts.ts'
import { inWords } from '@vigencia/domain/case-reports/case-states.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { followCases } from '../laboratory/follow-parents.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { caseValues } from './case.ts'
import { caseAnswer } from './case-answers.ts'
import { keepCorrection } from './correction.ts'
import { openCase } from './find-case.ts'
import { moveCase, mustBe, recordCase } from './move-case.ts'

/** What is pending where a report was a mistake. */
export const CANCEL = ['cancel']

export const cancelCase =
  ({ vault }: Privacy): UseCase<typeof card> =>
  async (work, { case_id, reason }) => {
    const { found, change } = await openCase(work, case_id)
    await mustBe(work, 'cancel', found)
    const before = caseValues(found)
    if (isAtRegistry(found)) {
      if (reason === null)
        throw new Refusal(
          'case_cannot_move',
          `Case ${case_id} is ${inWords(found.state)}, and whoever takes it out of SISA by hand has to know why. What works now: cancel with a reason.`,
        )
      keepCorrection(vault, found, CANCEL, { report: null, reason })
      found.updated_at = work.now
      await recordCase(change, found, { change_type: 'cancel', did: 'to be cancelled by hand at the registry', before })
    } else {
      moveCase(found, 'cancelled', work.now)
      await recordCase(change, found, { change_type: 'cancel', did: 'cancelled', before })
      await followCases(work, [case_id])
    }
    return caseAnswer(work, found)
  }
