import type { resume as card } from '@vigencia/contracts/case-desk'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { changeCases } from '../cases/change-cases.ts'
import { QUEUED_AGAIN } from '../cases/resend-cases.ts'
import { wakeWorkers } from '../delivery/wake-workers.ts'
import { findDesk } from '../case-desk/case-desk.ts'

export const resumeQueue: UseCase<typeof card> = async (work) => {
  const change = await work.change('tenant', work.tenant.id)
  const desk = await findDesk(work)
  await work.sql(
    'update snvs.desks set paused_because = null, paused_at = null, updated_at = $2 where tenant_id = $1',
    [work.tenant.id, work.now.toString()],
  )
  const filter = { where: "state = 'held' and held_because in ('paused', 'restored')", values: [] }
  const released = await changeCases(work, filter, { ...QUEUED_AGAIN, change_type: 'release' })
  await change?.record({
    change_type: 'resume',
    change_description: 'Queue of cases resumed',
    affected_table: 'desks',
    previous_values: { paused_because: desk.paused_because },
    new_values: { paused_because: null, released: released.length },
  })
  await wakeWorkers(work, null)
  return findDesk(work)
}
