import type { pause as card } from '@vigencia/contracts/case-desk'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { changeCases } from '../cases/change-cases.ts'
import { findDesk } from '../case-desk/case-desk.ts'

const HELD = {
  change_type: 'hold',
  did: 'held: the queue is paused',
  set: "state = 'held', held_because = 'paused', due_at = null",
  new_values: { state: 'held', held_because: 'paused' },
} as const

export const pauseQueue: UseCase<typeof card> = async (work) => {
  const change = await work.change('tenant', work.tenant.id)
  const desk = await findDesk(work)
  // an earlier pause keeps its reason
  await work.sql(
    `update snvs.desks set paused_because = 'operator', paused_at = $2, updated_at = $2
      where tenant_id = $1 and paused_because is null`,
    [work.tenant.id, work.now.toString()],
  )
  const held = await changeCases(work, { where: "state = 'queued'", values: [] }, HELD)
  await change?.record({
    change_type: 'pause',
    change_description: 'Queue of cases paused',
    affected_table: 'desks',
    previous_values: { paused_because: desk.paused_because },
    new_values: { paused_because: desk.paused_because ?? 'operator', held: held.length },
  })
  return findDesk(work)
}
