import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { attemptOf, beginAttempts, type DueCase } from './begin-attempts.ts'
import { IS_INSIDE_WINDOW } from './cancel-resends.ts'
import type { Claimed } from './in-flight.ts'
import type { OpenDesk } from './open-desk.ts'

/**
 * Claims the one re-send of a case in doubt. The registry's answer then tells what became of the first.
 * Null where none is due inside its window, or somebody holds it.
 */
export async function claimResend(work: UnitOfWork, desk: OpenDesk): Promise<Claimed | null> {
  const [due] = await work.sql<DueCase>(
    `select c.id, c.fence, c.attempt_count, c.event_id, c.content, c.sealed, c.key_version
       from snvs.cases c
       join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = c.id
       join snvs.attempts a on a.tenant_id = $1 and a.case_id = c.id and a.number = c.attempt_count
      where c.tenant_id = $1 and c.state = 'in_doubt' and c.resend_due <= $2 and ${IS_INSIDE_WINDOW}
      order by c.resend_due, c.id limit 1
        for update of c, ch skip locked`,
    [work.tenant.id, work.now.toString()],
  )
  if (due === undefined) return null
  const claimed = attemptOf(due, desk, work, due.attempt_count)
  await beginAttempts(work, [claimed], 'in_doubt')
  return claimed
}
