import type { resume as card } from '@vigencia/contracts/case-desk'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { releaseHeld } from '../delivery/release-held.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import { releaseLabReports } from '../laboratory-delivery/recover-lab-reports.ts'
import { retryLabCredentials } from '../laboratory/refuse-lab-credentials.ts'
import { findDesk } from '../case-desk/case-desk.ts'

export const resumeQueue: UseCase<typeof card> = async (work) => {
  const change = await work.change('tenant', work.tenant.id)
  const desk = await findDesk(work)
  await work.sql(
    `update snvs.desks set paused_because = null, paused_at = null, credentials_untried = false, updated_at = $2
      where tenant_id = $1`,
    [work.tenant.id, work.now.toString()],
  )
  const released = await releaseHeld(work, ['paused', 'restored'])
  const retried = await retryLabCredentials(work)
  const laboratory = await releaseLabReports(work)
  await change?.record({
    change_type: 'resume',
    change_description: 'Queue of cases resumed',
    affected_table: 'desks',
    previous_values: { paused_because: desk.paused_because },
    new_values: {
      paused_because: null,
      released: released.length,
      laboratory_released: laboratory,
      credentials_tried_again: retried,
    },
  })
  await wakeWorkers(work, null)
  return findDesk(work)
}
