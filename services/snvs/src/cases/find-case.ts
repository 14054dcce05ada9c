import { LockMode } from '@mikro-orm/core'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { Case } from './case.ts'

/** @throws Refusal `case_not_found` */
export async function findCase(work: UnitOfWork, id: string): Promise<Case> {
  const found = await work.em.findOne(Case, { tenant_id: work.tenant.id, id })
  return found ?? notFound(id)
}

/**
 * A case under its lock, and its next revision.
 * @throws Refusal `case_not_found`
 */
export async function openCase(work: UnitOfWork, id: string): Promise<{ found: Case; change: Change }> {
  const change = await work.change('case', id)
  if (change === null) return notFound(id)
  const where = { tenant_id: work.tenant.id, id }
  const found = await work.em.findOneOrFail(Case, where, { lockMode: LockMode.PESSIMISTIC_WRITE })
  return { found, change }
}

function notFound(id: string): never {
  throw new Refusal('case_not_found', `Case not found: ${id}`)
}
