import type { update } from '@vigencia/contracts/convenio-plans'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { planValues } from './convenio-plan.ts'
import { openPlan } from './find-plan.ts'

export const updatePlan: UseCase<typeof update> = async (work, { code, name, accommodation, ...path }) => {
  const { plan, change } = await openPlan(work, path)
  if (code !== plan.code || accommodation !== plan.accommodation)
    throw new Refusal(
      'convenio_plan_fixed',
      `Plan ${plan.code} is of the ${plan.accommodation} for ever: add another plan for ${code}, ${accommodation}.`,
    )
  const previous_values = planValues(plan, change.revision - 1)
  work.em.assign(plan, { name, updated_at: work.now })
  await change.record({
    change_type: 'update',
    change_description: `Plan ${plan.code} updated`,
    affected_table: 'convenio_plans',
    previous_values,
    new_values: planValues(plan, change.revision),
  })
  return { ...plan, revision: change.revision }
}
