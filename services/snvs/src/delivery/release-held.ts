import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { HeldReason } from '@vigencia/domain/case-reports/case-states.ts'
import { changeCases } from '../cases/change-cases.ts'
import { QUEUED_AGAIN } from '../cases/resend-cases.ts'

/** Queues what a pause held, now that it has ended. Answers the ids. */
export function releaseHeld(work: UnitOfWork, reasons: readonly HeldReason[]): Promise<string[]> {
  const filter = { where: "state = 'held' and held_because = any ($3::text[])", values: [reasons] }
  return changeCases(work, filter, { ...QUEUED_AGAIN, change_type: 'release' })
}
