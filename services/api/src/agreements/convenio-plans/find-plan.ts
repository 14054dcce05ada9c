import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { nfc } from '@vigencia/domain/text/nfc.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { findConvenio, openConvenio } from '../convenios/find-convenio.ts'
import { ConvenioPlan, CurrentConvenioPlan } from './convenio-plan.ts'

export interface PlanPath {
  readonly convenio_id: string
  readonly plan_id: string
}

/** @throws Refusal `convenio_not_found` or `convenio_plan_not_found` */
export async function findPlan(work: UnitOfWork, { convenio_id, plan_id }: PlanPath): Promise<CurrentConvenioPlan> {
  const found = await work.em.findOne(CurrentConvenioPlan, { tenant_id: work.tenant.id, convenio_id, id: plan_id })
  if (found !== null) return found
  await findConvenio(work, convenio_id)
  throw planNotFound(plan_id)
}

/**
 * A plan under its convenio's lock, with the next revision open.
 * @throws Refusal `convenio_not_found` or `convenio_plan_not_found`
 */
export async function openPlan(
  work: UnitOfWork,
  { convenio_id, plan_id }: PlanPath,
): Promise<{ plan: ConvenioPlan; change: Change }> {
  const { change } = await openConvenio(work, convenio_id)
  const plan = await work.em.findOne(ConvenioPlan, { tenant_id: work.tenant.id, convenio_id, id: plan_id })
  if (plan === null) throw planNotFound(plan_id)
  return { plan, change }
}

/**
 * A code belongs to one active plan of a convenio. A unique index guards it.
 * @throws Refusal `convenio_plan_code_taken`
 */
export async function codeMustBeFree(
  work: UnitOfWork,
  { id, convenio_id, code }: Pick<ConvenioPlan, 'id' | 'convenio_id' | 'code'>,
): Promise<void> {
  const [other] = await work.sql<{ name: string }>(
    `select name from contracts.convenio_plans
      where tenant_id = $1 and convenio_id = $2 and is_active and id <> $3 and normalize(code) = $4 limit 1`,
    [work.tenant.id, convenio_id, id, nfc(code)],
  )
  if (other !== undefined)
    throw new Refusal('convenio_plan_code_taken', `The code ${code} is that of the plan "${other.name}".`)
}

function planNotFound(id: string): Refusal {
  return new Refusal('convenio_plan_not_found', `The convenio has no plan ${id}.`)
}
