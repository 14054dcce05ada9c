import type { acknowledge as card } from '@vigencia/contracts/cases'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { caseValues } from './case.ts'
import { caseAnswer } from './case-answers.ts'
import { openCase } from './find-case.ts'
import { inWords, recordCase } from './move-case.ts'

export const acknowledgeCase: UseCase<typeof card> = async (work, { case_id }) => {
  const { found, change } = await openCase(work, case_id)
  if (found.state !== 'adopted' || found.acknowledged_at !== null) {
    const why = found.state === 'adopted' ? 'acknowledged already' : inWords(found.state)
    throw new Refusal('case_cannot_move', `Case ${case_id} is ${why}: there is nothing to acknowledge.`)
  }
  const before = caseValues(found)
  Object.assign(found, { acknowledged_at: work.now, updated_at: work.now })
  await recordCase(change, found, {
    change_type: 'acknowledge',
    did: 'acknowledged: our information was added',
    before,
  })
  return caseAnswer(work, found)
}
