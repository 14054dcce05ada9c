import type { cancel as card } from '@vigencia/contracts/cases'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { caseValues } from './case.ts'
import { caseAnswer } from './case-answers.ts'
import { openCase } from './find-case.ts'
import { moveCase, recordCase } from './move-case.ts'

export const cancelCase: UseCase<typeof card> = async (work, { case_id }) => {
  const { found, change } = await openCase(work, case_id)
  const before = caseValues(found)
  moveCase(found, 'cancelled', work.now)
  await recordCase(change, found, { change_type: 'cancel', did: 'cancelled', before })
  return caseAnswer(work, found)
}
