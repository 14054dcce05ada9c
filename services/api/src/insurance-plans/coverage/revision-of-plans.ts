import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { whyNotReached, type RevisionInput } from '@vigencia/domain/agreements/revision-input.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { REVISION_AT } from '../../platform/change-log/revision-at.ts'
import { PLANS_STREAM } from '../entries/open-plans.ts'

/** The start of a sentence about the revision. */
export const PLANS_STAND = 'Insurance plans and catalogues stand'

/**
 * The revision of plans and catalogues that a caller asks for.
 * @throws Refusal `revision_not_reached`
 */
export async function revisionOfPlans(work: UnitOfWork, input: RevisionInput): Promise<number> {
  const stream = [work.tenant.id, PLANS_STREAM]
  const [standing] = await work.sql<{ revision: string }>(
    'select revision::text from platform.chains where tenant_id = $1 and chain_id = $2',
    stream,
  )
  const newest = Number(standing?.revision ?? 0)
  const late = whyNotReached(input, newest, work, PLANS_STAND)
  if (late !== null) throw new Refusal('revision_not_reached', late)
  if (input.known_at === null) return input.revision ?? newest
  const [then] = await work.sql<{ revision: string }>(REVISION_AT, [...stream, input.known_at.toString()])
  return Number(then?.revision ?? 0)
}
