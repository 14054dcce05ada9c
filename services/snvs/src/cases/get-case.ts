import type { get as card } from '@vigencia/contracts/cases'
import { actsOn } from '@vigencia/domain/case-reports/case-acts.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { seenCases, wholeCases } from './case-answers.ts'
import { caseFacts } from './case-facts.ts'
import { findCase } from './find-case.ts'
import { recordReads } from './record-reads.ts'

export const getCase =
  ({ vault }: Privacy): UseCase<typeof card> =>
  async (work, { case_id, personal }) => {
    if (personal && !work.principal.scopes.has('cases:read-personal'))
      throw new Refusal('forbidden', 'The key lacks the scope cases:read-personal.')
    const found = await findCase(work, case_id)
    const acts = actsOn(await caseFacts(work, found))
    if (!personal) {
      const [seen] = await seenCases(work, vault, [found])
      return { ...(seen as NonNullable<typeof seen>), report: null, correction: null, acts }
    }
    const [whole] = await wholeCases(work, vault, [found])
    await recordReads(work, [found], 'read')
    return { ...(whole as NonNullable<typeof whole>), acts }
  }
