import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { cancelResends } from './cancel-resends.ts'
import { holdCases } from './hold-cases.ts'
import { pauseDesk } from './pause-desk.ts'
import { recoverAttempts } from './recover-attempts.ts'

const BATCH = 200

/**
 * Pauses the desk and holds everything unsent after a restore from backup. What was queued then may have been sent
 * since.
 * What was under way then is in doubt. It is called again until it answers false.
 * @returns whether there may be more
 */
export async function holdAfterRestore(work: UnitOfWork): Promise<boolean> {
  const before = work.now.add({ microseconds: 1 })
  const began = await recoverAttempts(work, { before, except: [], chance: 0 }, { mayResend: false })
  await cancelResends(work, { where: 'resend_due is not null', values: [] })
  const queued = await work.sql<{ id: string }>(
    `select c.id from snvs.cases c join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = c.id
      where c.tenant_id = $1 and c.state = 'queued' order by c.id limit $2 for update of c, ch`,
    [work.tenant.id, BATCH],
  )
  await holdCases(
    work,
    queued.map(({ id }) => id),
    'restored',
  )
  await pauseDesk(work, 'restored', null)
  return began.isFull || queued.length === BATCH
}
