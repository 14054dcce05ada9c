import type { deactivate, restore } from '@vigencia/contracts/convenio-plans'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { ConvenioPlan } from './convenio-plan.ts'
import { codeMustBeFree, openPlan } from './find-plan.ts'

/** One that is deactivated already stays as it is, without an entry in the change log. */
export const deactivatePlan: UseCase<typeof deactivate> = async (work, path) => {
  const { plan, change } = await openPlan(work, path)
  if (plan.is_active) await setActive(work, { plan, change }, false)
  return null
}

/** An active one stays as it is. */
export const restorePlan: UseCase<typeof restore> = async (work, path) => {
  const { plan, change } = await openPlan(work, path)
  if (plan.is_active) return { ...plan, revision: change.revision - 1 }
  await codeMustBeFree(work, plan)
  await setActive(work, { plan, change }, true)
  return { ...plan, revision: change.revision }
}

async function setActive(
  work: UnitOfWork,
  { plan, change }: { readonly plan: ConvenioPlan; readonly change: Change },
  is_active: boolean,
): Promise<void> {
  work.em.assign(plan, { is_active, updated_at: work.now })
  await change.record({
    change_type: is_active ? 'restore' : 'deactivate',
    change_description: `Plan ${plan.code} ${is_active ? 'restored' : 'deactivated'}`,
    affected_table: 'convenio_plans',
    previous_values: { id: plan.id, is_active: !is_active },
    new_values: { id: plan.id, is_active },
  })
}
