import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { whyNotReached, type RevisionInput } from '@vigencia/domain/agreements/revision-input.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { REVISION_AT } from '../../platform/change-log/revision-at.ts'

/**
 * The revision of a convenio that a request means.
 * @throws Refusal `revision_not_reached`
 */
export async function revisionFor(
  work: UnitOfWork,
  request: RevisionInput & { readonly convenio_id: string },
  newest: number,
): Promise<number> {
  const late = whyNotReached(request, newest, work)
  if (late !== null) throw new Refusal('revision_not_reached', late)
  if (request.known_at === null) return request.revision ?? newest
  const at = [work.tenant.id, request.convenio_id, request.known_at.toString()]
  const [row] = await work.sql<{ revision: string }>(REVISION_AT, at)
  return Number(row?.revision ?? 0)
}
